import { expect, test } from 'vitest'
import { depthOfJson, placeInJson } from '../../app/files/jsonPlaces.ts'

const text = `{
  "a": [1, {"x/y": "two, ]"}, -3.5],
  "b": {"c": null, "\\u0064": true},
  "b": {"c": "last"}
}`

test.each([
  ['', '{', 1, 1],
  ['/a', '[', 2, 8],
  ['/a/0', '1', 2, 9],
  ['/a/1/x~1y', '"two, ]"', 2, 20],
  ['/a/2', '-3.5', 2, 31],
  ['/b/c', '"last"', 4, 14],
  ['/a/7', '[', 2, 8],
  ['/a/1/none/deeper', '{', 2, 12],
  ['/none', '{', 1, 1],
])('%s is %s', (pointer, shown, line, column) => {
  const place = placeInJson(text, pointer)
  expect({ ...place, shown: text.slice(place.from, place.to) }).toMatchObject({ shown, line, column })
})

test.each([['1', 0], ['{}', 1], ['[{"a": "[[[[\\"["}]', 2], ['[[], [[]]]', 3]])('%s is nested %d deep', (json, depth) =>
  expect(depthOfJson(json)).toBe(depth))

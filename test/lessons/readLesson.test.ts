// A lesson's folder is read whole, or everything that is wrong with it is told, with its line.
import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../src/lessons/frontMatter.ts'
import { readLesson } from '../../src/lessons/readLesson.ts'
import { runChecksOn } from '../../src/lessons/runLesson.ts'
import { writeFrontMatter } from '../../src/lessons/writeFrontMatter.ts'
import { checksText, lessonFolder, lessonText } from './lessonFolder.ts'

test('a folder is a lesson', async () => {
  const read = await readLesson('01-first-mapping', lessonFolder)
  expect(read).toMatchObject({
    ok: true,
    lesson: {
      name: '01-first-mapping', title: 'The first mapping', chapter: 'Results', summary: 'Map two values of a response.',
      goal: 'The process knows the temperature and the wind.', element: 'GetWeather', show: ['properties', 'response', 'outcome'],
      hints: ['Look at `response.body`.', 'The wind stands beside `response.body.current.temperature`.'],
      start: lessonFolder['start.bpmn'], solution: lessonFolder['solution.bpmn'], secrets: {},
    },
  })
  if (!read.ok) return
  expect(read.lesson.text).toMatch(/^# Map the wind[\s\S]*nowhere\.at\.all\n```$/)
  expect(read.lesson.solutionText).toMatch(/^`response\.body/)
  expect(read.lesson.checks['GetWeather']?.scenarios.map(({ id, hidden }) => [id, hidden])).toEqual([['ok', undefined], ['calm', true]])
})

test('the start does not meet the checks, the solution does', async () => {
  const read = await readLesson('x', lessonFolder)
  if (!read.ok) throw new Error('not read')
  const start = await runChecksOn(read.lesson, read.lesson.start)
  expect(start?.map(({ scenario, ok, hidden, cause }) => [scenario, ok, hidden, cause?.message])).toEqual([
    ['ok', false, false, '`windSpeed` is null: `response` has no `current`, but `response.body` has.'],
    ['calm', false, true, '`windSpeed` is null: `response` has no `current`, but `response.body` has.'],
  ])
  const solution = await runChecksOn(read.lesson, read.lesson.solution)
  expect(solution?.map(({ ok }) => ok)).toEqual([true, true])
})

test('lines may end as on Windows', async () => {
  const files = Object.fromEntries(Object.entries(lessonFolder).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]))
  expect(await readLesson('x', files)).toMatchObject({ ok: true })
})

const text = (from: string, to: string) => ({ 'lesson.md': lessonText.replace(from, to) })
const checks = (from: string, to: string) => ({ 'checks.scenarios.json': checksText.replace(from, to) })
const inBoth = (from: string, to: string) => ({
  'start.bpmn': lessonFolder['start.bpmn']!.replaceAll(from, to), 'solution.bpmn': lessonFolder['solution.bpmn']!.replaceAll(from, to),
})

const wrong: [what: string, files: Record<string, string | undefined>, problems: [code: string, file: string, line: number | undefined, message: RegExp][]][] = [
  ['no solution', { 'solution.bpmn': undefined }, [['LESSON_FILE_MISSING', 'solution.bpmn', undefined, /^The file solution\.bpmn is missing\.$/]]],
  [
    'nothing at all', Object.fromEntries(Object.keys(lessonFolder).map(file => [file, undefined])),
    [
      ['LESSON_FILE_MISSING', 'lesson.md', undefined, /missing/], ['LESSON_FILE_MISSING', 'start.bpmn', undefined, /missing/],
      ['LESSON_FILE_MISSING', 'solution.bpmn', undefined, /missing/], ['LESSON_FILE_MISSING', 'checks.scenarios.json', undefined, /missing/],
    ],
  ],
  ['a key that is not known', text('summary:', 'sumary: x\nsummary:'), [['LESSON_KEY_UNKNOWN', 'lesson.md', 4, /no key "sumary"; it takes title, chapter/]]],
  ['a key that lacks', text('goal: The process knows the temperature and the wind.\n', ''), [['LESSON_KEY_MISSING', 'lesson.md', 1, /lacks goal/]]],
  ['a key without a text', text('chapter: Results', 'chapter: [a]'), [['LESSON_KEY_VALUE', 'lesson.md', 3, /chapter must be a text/]]],
  ['a pane that is not known', text('properties, response', 'properties, canvas'), [['LESSON_KEY_VALUE', 'lesson.md', 7, /no pane "canvas"/]]],
  ['YAML that is broken', text('title: The first', 'title: "The first'), [['LESSON_FRONT_MATTER', 'lesson.md', 2, /Not valid YAML: a quote is opened and never closed\./]]],
  ['a text with a colon', text('summary: ', 'summary: note: '), [['LESSON_FRONT_MATTER', 'lesson.md', 4, /Not valid YAML: a text with a colon and a blank stands in double quotes\./]]],
  ['a front matter without an end', text('outcome]\n---', 'outcome]'), [['LESSON_FRONT_MATTER', 'lesson.md', 1, /does not end/]]],
  ['an alias', text('title: The first mapping', 'title: *x'), [['LESSON_KEY_VALUE', 'lesson.md', 2, /title must be a text/]]],
  ['no front matter', text('---\ntitle', 'title'), [['LESSON_FRONT_MATTER', 'lesson.md', 1, /must begin with a front matter/]]],
  ['no solution in the text', text('## Solution', '### Solution'), [['LESSON_SECTION', 'lesson.md', undefined, /"## Solution" is missing/]]],
  ['an empty hint', text('Look at `response.body`.\n', ''), [['LESSON_TEXT_EMPTY', 'lesson.md', 17, /This hint is empty/]]],
  ['another heading after the hints', text('The wind stands', '## More\nThe wind stands'), [['LESSON_SECTION', 'lesson.md', 21, /not "## More"/]]],
  ['a hint after the solution', text('## Solution', '## Solution\nx\n## Hint'), [['LESSON_SECTION', 'lesson.md', 25, /before the solution/]]],
  [
    'an element that is not there', text('element: GetWeather', 'element: GetWether'),
    [['LESSON_ELEMENT', 'lesson.md', 6, /^The diagrams have no element GetWether, but there is GetWeather\.$/]],
  ],
  [
    'checks of an element that is not there', checks('"GetWeather"', '"GetWether"'),
    [['LESSON_CHECK_ELEMENT', 'checks.scenarios.json', 4, /^The diagrams have no element GetWether, but there is GetWeather\.$/]],
  ],
  [
    'an element that the solution lost', { 'solution.bpmn': lessonFolder['solution.bpmn']!.replaceAll('GetWeather', 'AskForWeather') },
    [['LESSON_ELEMENT', 'solution.bpmn', undefined, /no element GetWeather, which lesson\.md names/]],
  ],
  ['a diagram that is none', { 'start.bpmn': '<a>' }, [['DIAGRAM_XML', 'start.bpmn', 1, /Not well-formed/]]],
  ['a diagram of no version', inBoth(' modeler:executionPlatformVersion="8.8.0"', ''), [['NO_PLATFORM_VERSION', 'start.bpmn', undefined, /version/], ['NO_PLATFORM_VERSION', 'solution.bpmn', undefined, /version/]]],
  ['checks that are no JSON', { 'checks.scenarios.json': '{\n "version": 1,' }, [['JSON_SYNTAX', 'checks.scenarios.json', 2, /line 2/]]],
  ['a slip in the checks', checks('"expectation"', '"expectations"'), [
    ['FILE_UNKNOWN_KEY', 'checks.scenarios.json', undefined, /expectations is not known/],
    ['LESSON_EXPECTATION_MISSING', 'checks.scenarios.json', 10, /"200 OK" of GetWeather has no expectation/],
  ]],
  ['no check', { 'checks.scenarios.json': '{"version": 1, "elements": {}}' }, [['LESSON_CHECKS_EMPTY', 'checks.scenarios.json', undefined, /no check/]]],
  ['nothing but hidden checks', checks('"id": "ok",', '"id": "ok", "hidden": true,'), [['LESSON_CHECKS_EMPTY', 'checks.scenarios.json', undefined, /hidden/]]],
  ['a backoff that is none', checks('"outcome": "completed"', '"outcome": "completed", "backoff": "30s"'), [['LESSON_EXPECTATION', 'checks.scenarios.json', 10, /"30s" is no ISO 8601/]]],
  ['a text that is no JSON', checks('"variables": {\n        "city": "Berlin"\n      }', '"variablesText": "{"'), [
    ['LESSON_CHECK_TEXT', 'checks.scenarios.json', 8, /variables can't be read/], ['LESSON_CHECK_TEXT', 'checks.scenarios.json', 33, /variables can't be read/],
  ]],
  [
    'a hint that names what is not there', text('Look at `response.body`', 'Look at `response.payload.wind`'),
    [['LESSON_HINT_NAME', 'lesson.md', 18, /names `response\.payload\.wind`, which is not there/]],
  ],
  ['a wrong name in the solution', text('`response.body.current.windSpeed`, since', '`response.body.windSpeed`, since'), [['LESSON_HINT_NAME', 'lesson.md', 24, /response\.body\.windSpeed/]]],
]

describe('what is wrong is told', () => {
  test.each(wrong)('%s', async (_, changed, problems) => {
    const files = Object.fromEntries(Object.entries({ ...lessonFolder, ...changed }).filter((entry): entry is [string, string] => entry[1] !== undefined))
    const read = await readLesson('x', files)
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.problems.map(({ code, file, line }) => [code, file, line])).toEqual(problems.map(([code, file, line]) => [code, file, line]))
    read.problems.forEach(({ message }, index) => expect(message).toMatch(problems[index]![3]))
  })
})

describe('a front matter that is written is read again', () => {
  const texts = ['The first mapping', 'Errors: 404', '# not a comment', 'true', '12', 'say "yes"', "it's", '- no list', 'a # b', '{x}', 'ends with:', '~']
  test.each(texts)('%s', title => {
    const value = { title, chapter: 'c', summary: 's', goal: 'g', element: 'E', show: ['outcome' as const] }
    const read = readFrontMatter(`${writeFrontMatter(value)}x`, 'f')
    expect(read).toMatchObject({ value, body: 'x', problems: [] })
  })
})

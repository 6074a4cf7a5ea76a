import { describe, expect, test } from 'vitest'
import { belongs, inOrder, keyOf, pathOf, type BuiltFile } from '../../app/offline/files.ts'

const scope = 'https://host/any/path/'

describe('the file that an address asks for', () => {
  test.for<[address: string, path: string | undefined]>([
    ['https://host/any/path/', 'index.html'],
    ['https://host/any/path/?open=https://elsewhere/a.bpmn#show=outcome', 'index.html'],
    ['https://host/any/path/index.html', 'index.html'],
    ['https://host/any/path/embed.html#example=weather', 'embed.html'],
    ['https://host/any/path/examples/caf%C3%A9/caf%C3%A9.bpmn', 'examples/café/café.bpmn'],
    ['https://host/any/', undefined],
    ['https://host/any/path/100%', undefined],
    ['https://elsewhere/any/path/index.html', undefined],
  ])('%s: %s', ([address, path]) => expect(pathOf(scope, address)).toBe(path))
})

test('another content is kept under another name', () => {
  const [one, other] = [['a.json', '1'], ['a.json', '2']] as const
  expect(keyOf(scope, one)).toBe('https://host/any/path/a.json?content=1')
  expect(keyOf(scope, other)).not.toBe(keyOf(scope, one))
})

describe('a page', () => {
  const files: BuiltFile[] = [['index.html', '1'], ['assets/index-new.js', '2'], ['assets/index-new.css', '3']]
  test.for<[html: string, is: boolean]>([
    ['<script src="./assets/index-new.js"></script><link href="./assets/index-new.css">', true],
    ['<script src="./assets/index-new.js"></script><script src="https://host/counter.js"></script>', true],
    ['<script src="./assets/index-old.js"></script>', false],
    ['<link rel="stylesheet" crossorigin href="./assets/index-old.css">', false],
  ])('%s belongs to the files: %s', ([html, is]) => expect(belongs(html, files)).toBe(is))
})

test('what is shown first comes first, what is large last', () => {
  const paths = ['assets/register-1.js', 'embed.js', 'examples/index.json', 'assets/Canvas-1.js', 'index.html']
  expect(inOrder(paths.map(path => [path, ''] as const)).map(([path]) => path)).toEqual([
    'index.html', 'assets/Canvas-1.js', 'examples/index.json', 'assets/register-1.js', 'embed.js',
  ])
})

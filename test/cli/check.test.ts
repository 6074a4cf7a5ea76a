// `check`: examples and lessons keep their word. Each case is a folder that was whole, with one thing broken.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../app/cli/check.ts'
import type { Finding } from '../../app/cli/check/finding.ts'
import { root, run } from './command.ts'

const example = (name: string) => `${root}public/examples/${name}`
const lesson = (name: string) => `${root}public/lessons/${name}`

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'check-'))))
afterAll(() => rmSync(folder, { recursive: true }))

interface Line {
  path: string
  ok: boolean
  problems: Finding[]
}

async function checked(...args: string[]): Promise<{ status: number; lines: Line[] }> {
  const { status, written } = await run(check, [...args, '--json'])
  return { status, lines: written.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Line) }
}

type Edit = [file: string, from: string | RegExp, to: string]

/** A copy with a text replaced, and the problems that are found in it, without the folder's own path. */
async function breaking(from: string, ...edits: Edit[]): Promise<{ code: string; message: string; at: string }[]> {
  const copy = mkdtempSync(join(folder, 'copy-'))
  cpSync(from, copy, { recursive: true })
  for (const [file, wanted, text] of edits) {
    const before = readFileSync(join(copy, file), 'utf8')
    const after = before.replace(wanted, () => text)
    expect(after, `${file} has ${String(wanted)}`).not.toBe(before)
    writeFileSync(join(copy, file), after)
  }
  const { status, lines } = await checked(copy)
  expect(lines).toHaveLength(1)
  const [{ path, ok, problems }] = lines as [Line]
  expect([path, ok, status]).toEqual([copy, problems.length === 0, problems.length === 0 ? 0 : 1])
  return problems.map(({ code, message, file, line }) => ({ code, message, at: `${relative(copy, file)}:${line}` }))
}

describe('an example', () => {
  const weather = 'weather.scenarios.json'

  const broken: [what: string, Edit, code: string, at: string, message: RegExp][] = [
    ['another outcome', [weather, '"expectation": { "outcome": "retry" }', '"expectation": { "outcome": "incident" }'],
      'PROMISE_OUTCOME', 'weather.scenarios.json:85', /^Get weather, 404 Not Found: Expected that an incident is raised, but the job is tried again\./],
    ['another value', [weather, '"berlinWindSpeed": 10.1,', '"berlinWindSpeed": 11,'],
      'PROMISE_VARIABLE', 'weather.scenarios.json:45', /Expected berlinWindSpeed to be 11, but it is 10\.1\.$/],
    ['a variable that is not there', [weather, '"berlinWeather": 1,', '"berlinWeather": 1, "londonWeather": 2,'],
      'PROMISE_VARIABLE', 'weather.scenarios.json:45', /Expected londonWeather to be 2, but it is not there\./],
    ['a null that is not named', [weather, '"berlinWeather": null, "berlinWindSpeed": null, ', '"berlinWindSpeed": null, '],
      'NULL_NOT_DECLARED', 'weather.bpmn:20', /berlinWeather is null: `response\.body` has no `current_weather`.* "nulls": \["berlinWeather"\]\.$/],
    ['a null deep inside', ['weather.bpmn', 'value="= {', 'value="= { wind: { knots: sum([]) },'],
      'NULL_NOT_DECLARED', 'weather.bpmn:20', /^Get weather, 200 OK: wind\.knots is null/],
    ['a null that is none', [weather, '"expectation": { "outcome": "retry" }', '"expectation": { "outcome": "retry", "nulls": ["url"] }'],
      'NULL_NOT_THERE', 'weather.scenarios.json:85', /says that url is null, but no expression gives that\./],
    ['a result that is never used', [weather, '"results": [', '"results": [{ "response": { "body": { "current_weather": { "temperature": 1, "windspeed": 10.1 } } } },'],
      'RESULT_NOT_USED', 'weather.scenarios.json:13', /There are 2 results, but the task ends after attempt 1\./],
    ['an element that is not there', [weather, '"GetWeather": {', '"GetWether": {'],
      'EXAMPLE_ELEMENT', 'weather.scenarios.json:9', /The diagram weather\.bpmn has no element "GetWether"\./],
    ['a slip of the pen in a key', [weather, '"expectation": { "outcome": "retry" }', '"expectaton": { "outcome": "retry" }'],
      'FILE_UNKNOWN_KEY', 'weather.scenarios.json:85', /^elements\.GetWeather\.scenarios\[2\]\.expectaton is not known/],
    ['an outcome that there is not', [weather, '"outcome": "retry"', '"outcome": "retries"'],
      'FILE_SHAPE', 'weather.scenarios.json:85', /expectation\.outcome must be "completed" or /],
    ['JSON that does not end', [weather, /\}\s*$/, ''], 'JSON_SYNTAX', 'weather.scenarios.json:90', /ends too early/],
    ['XML that is not well-formed', ['weather.bpmn', '</bpmn:startEvent>', '</bpmn:start>'], 'DIAGRAM_XML', 'weather.bpmn:6', /^Not well-formed XML, line 6/],
    ['an outcome in the text', ['about.md', /Completes {5}/, 'Incident      '],
      'TEXT_PROMISE', 'about.md:11', /^200 OK: the text says "Incident", but the outcome is "Completes"\./],
    ['a value in the text', ['about.md', '33.8', '34.8'], 'TEXT_PROMISE', 'about.md:11', /berlinWeatherInFahrenheit is 34\.8, but it is 33\.8\.$/],
    ['a scenario in the text', ['about.md', '404 Not Found       |', '405 Not Found       |'],
      'TEXT_SCENARIO', 'about.md:13', /^There is no scenario "405 Not Found"\. There are: 200 OK, 200 without weather, 404 Not Found\.$/],
  ]
  test.each(broken)('is told about %s', async (_, edit, code, at, message) => {
    const [first] = await breaking(example('weather'), edit)
    expect(first).toEqual({ code, at, message: expect.stringMatching(message) as string })
  })

  test('tells the cause once, where one thing breaks many', async () => {
    const problems = await breaking(example('weather'), ['weather.bpmn', /response\.body\.current_weather/g, 'response.current_weather'])
    expect(problems.filter(({ code }) => code === 'PROMISE_VARIABLE').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Get weather, 200 OK: Expected berlinWeather to be 1, but it is null\. .*`response` has no `current_weather`, but `response\.body` has/) as string,
      'Get weather, 200 OK: Expected berlinWindSpeed to be 10.1, but it is null.',
      'Get weather, 200 OK: Expected berlinWeatherInFahrenheit to be 33.8, but it is null.',
    ])
  })

  test('of requests is held to its answer', async () => {
    const problems = await breaking(example('challenge'), ['challenge.bpmn', 'request.body.challenge }', '&quot;nothing&quot; }'])
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^PROMISE_ANSWER Bot mentioned, Challenge: Expected the body of the answer to be .*say-this-back-to-me/) as string,
    ])
  })

  test('is not asked about nulls that came with the data', async () => {
    const given = ['weather.scenarios.json', '"winddirection": 186.0,', '"winddirection": null,'] as const
    const taken = (text: string) => ['weather.bpmn', 'value="= {', `value="= { current: ${text},`] as const
    expect(await breaking(example('weather'), [...given], [...taken('get or else(response.body.current_weather, {})')])).toEqual([])
    const built = await breaking(example('weather'), [...given], [...taken('[get or else(response.body.current_weather, {}).winddirection]')])
    expect(built.map(({ code, message }) => [code, message.split(':')[1]!.trim().split('.')[0]])).toEqual([
      ['NULL_NOT_DECLARED', 'current[1] is null'],
      ['NULL_NOT_DECLARED', 'current[1] is null'],
    ])
  })

  test('may give the nulls of an input mapping a name', async () => {
    const [problem] = await breaking(example('secrets'), ['secrets.scenarios.json', ', "nulls": ["url"]', ''])
    expect(problem).toEqual({
      code: 'NULL_NOT_DECLARED',
      at: 'secrets.bpmn:12',
      message: expect.stringMatching(/^Send accounts, No baseUrl: url is null: there is no variable `baseUrl`/) as string,
    })
  })

  test('needs a diagram for its scenarios, and scenarios for its diagram', async () => {
    const alone = join(folder, 'alone')
    for (const [name, file] of [['scenarios', 'weather.scenarios.json'], ['diagram', 'weather.bpmn']] as const) {
      mkdirSync(join(alone, name), { recursive: true })
      cpSync(join(example('weather'), file), join(alone, name, file))
    }
    cpSync(join(example('weather'), 'about.md'), join(alone, 'diagram', 'about.md'))
    const { lines } = await checked(alone)
    expect(lines.flatMap(({ problems }) => problems.map(({ code, message }) => `${code} ${message}`))).toEqual([
      'EXAMPLE_FILE_MISSING There are no scenarios beside the diagram: weather.scenarios.json is missing.',
      'EXAMPLE_FILE_MISSING There is no diagram for these scenarios: weather.bpmn is missing.',
    ])
  })

  test('may be written without a text, and with other names', async () => {
    const other = join(folder, 'other-names')
    mkdirSync(other)
    cpSync(join(example('weather'), 'weather.bpmn'), join(other, 'diagram.bpmn'))
    cpSync(join(example('weather'), 'weather.scenarios.json'), join(other, 'scenarios.json'))
    expect(await checked(other)).toEqual({ status: 0, lines: [{ path: other, ok: true, problems: [] }] })
  })
})

describe('a lesson', () => {
  const first = lesson('01-first-mapping')
  const copies: [what: string, Edit, code: string, at: RegExp, message: RegExp][] = [
    ['a start that passes', ['start.bpmn', /response\.current_weather/g, 'response.body.current_weather'],
      'LESSON_START_PASSES', /^start\.bpmn:7$/, /nothing to do/],
    ['a solution that fails', ['solution.bpmn', '* 1.8 + 32', '* 2 + 30'],
      'LESSON_SOLUTION_FAILS', /^solution\.bpmn:7$/, /^The solution does not meet the check "A mild day"\. .*berlinWeatherInFahrenheit/],
    ['a hint that names what is not there', ['lesson.md', 'What the service sent is the body of the answer: `response.body`.', 'It is in `response.result`.'],
      'LESSON_HINT_NAME', /^lesson\.md:\d+$/, /`response\.result`, which is not there/],
    ['front matter that is no YAML', ['lesson.md', 'element: GetWeather', 'element: [GetWeather'], 'LESSON_FRONT_MATTER', /^lesson\.md:\d+$/, /Not valid YAML/],
    ['an element that is not there', ['lesson.md', 'element: GetWeather', 'element: GetWether'], 'LESSON_ELEMENT', /^lesson\.md:6$/, /GetWether, but there is GetWeather/],
    ['an outcome that there is not', ['checks.scenarios.json', '"outcome": "completed"', '"outcome": "complete"'], 'FILE_SHAPE', /^checks\.scenarios\.json:36$/, /must be "completed"/],
    ['checks that are no JSON', ['checks.scenarios.json', '"elements"', 'elements'], 'JSON_SYNTAX', /^checks\.scenarios\.json:4$/, /Not valid JSON/],
    ['a broken start', ['start.bpmn', '</bpmn:process>', ''], 'DIAGRAM_XML', /^start\.bpmn:\d+$/, /Not well-formed/],
  ]
  test.each(copies)('is told about %s', async (_, edit, code, at, message) => {
    const [problem] = await breaking(first, edit)
    expect(problem).toEqual({ code, at: expect.stringMatching(at) as string, message: expect.stringMatching(message) as string })
  })

  test('needs all its files', async () => {
    const copy = join(folder, 'lesson-without-solution')
    cpSync(first, copy, { recursive: true })
    rmSync(join(copy, 'solution.bpmn'))
    const { lines } = await checked(copy)
    expect(lines[0]!.problems).toEqual([
      { code: 'LESSON_FILE_MISSING', message: 'The file solution.bpmn is missing.', file: join(copy, 'solution.bpmn'), line: 1 },
    ])
  })
})

describe('clock, time zone and chance', () => {
  /** An example whose task gives the value of an expression, and promises it. */
  function promising(name: string, expression: string, value: unknown): string {
    const path = join(folder, name)
    mkdirSync(path)
    const start = readFileSync(`${root}public/examples/start/start.bpmn`, 'utf8')
    writeFileSync(join(path, 'a.bpmn'), start.replace(/(key="resultExpression" value=")[^"]*/, (_, key: string) => `${key}={ it: ${expression} }`))
    const scenario = { id: 'a', name: 'A', results: [{ response: {} }], expectation: { outcome: 'completed', variables: { it: value } } }
    writeFileSync(join(path, 'a.scenarios.json'), JSON.stringify({ version: 1, elements: { GetWeather: { variables: { city: 'Berlin' }, scenarios: [scenario] } } }))
    return path
  }
  const status = async (...args: string[]) => (await run(check, args)).status

  test('stand still', async () => {
    const path = promising('still', '[now().day, now().hour]', [15, 10])
    expect([await status(path), await status(path, '--zone', 'Europe/Berlin')]).toEqual([0, 1])
  })
  test('are as they are given', async () => {
    expect(await status(promising('hour', '[now().day, now().hour, now().timezone]', [29, 18, 'America/New_York']), '--now', '2028-02-29T23:30:00Z', '--zone', 'America/New_York')).toBe(0)
    expect(await status(promising('day', 'string(today())', '2028-03-01'), '--now', '2028-02-29T23:30:00Z', '--zone', 'Asia/Tokyo')).toBe(0)
  })
  test('give the same chance for the same seed', async () => {
    const { lines } = await checked(promising('chance', 'random number()', 2))
    const value = /but it is ([\d.]+)\./.exec(lines[0]!.problems[0]!.message)![1]!
    const path = promising('again', 'random number()', Number(value))
    expect([await status(path), await status(path, '--seed', '1'), await status(path, '--seed', '2')]).toEqual([0, 0, 1])
  })
  test('of a lesson are those of its learners', async () => {
    expect(await status(lesson('01-first-mapping'), '--now', '1999-12-31T23:59:59Z', '--zone', 'Asia/Tokyo')).toBe(0)
  })
  test.each([
    [['--now', 'tomorrow'], /^--now tomorrow: a time with its offset is expected/],
    [['--zone', 'Moon/Base'], /^--zone Moon\/Base: an IANA time zone is expected/],
    [['--seed', 'x'], /^--seed x: a whole number is expected/],
  ])('are told when they are none: %s', async (args, message) => {
    const { status: ended, written, said } = await run(check, [lesson('01-first-mapping'), ...args])
    expect([ended, written, said]).toEqual([2, '', expect.stringMatching(message)])
  })
})

describe('the call', () => {
  test('finds what is below, once, in the order of its paths', async () => {
    const { status, lines } = await checked(`${root}public/examples`, example('weather'), lesson('01-first-mapping'))
    expect(status).toBe(0)
    const names = lines.map(({ path }) => relative(`${root}public`, path))
    expect(names).toEqual([...names].sort())
    expect(names.filter(name => name === 'examples/weather')).toHaveLength(1)
    expect(names.at(-1)).toBe('lessons/01-first-mapping')
  })

  test('prints a line for each folder, the problems below it, and a sum', async () => {
    const copy = join(folder, 'shown')
    cpSync(example('weather'), join(copy, 'weather'), { recursive: true })
    cpSync(example('humidity'), join(copy, 'humidity'), { recursive: true })
    writeFileSync(join(copy, 'weather', 'weather.bpmn'), 'not XML')
    const { status, written } = await run(check, [copy])
    const lines = written.replaceAll(copy, 'docs').split('\n').map(line => line.replace(/\s+/g, ' ').trim())
    expect(status).toBe(1)
    expect(lines).toEqual([
      'ok docs/humidity 4 scenarios',
      'FAILED docs/weather 0 scenarios',
      expect.stringMatching(/^docs\/weather\/weather\.bpmn:1 .*(XML|BPMN)/) as string,
      '',
      '2 examples: 1 failed.',
      '',
    ])
  })

  test.each([
    ['a folder that is not there', ['no/such/folder'], 1, 'NO_SUCH_FOLDER'],
    ['a file', [`${root}package.json`], 1, 'NO_SUCH_FOLDER'],
    ['a folder without examples', [`${root}public/templates`], 1, 'NOTHING_TO_CHECK'],
  ])('with %s ends with 1', async (_, args, status, code) => {
    const { status: ended, lines } = await checked(...args)
    expect([ended, lines.map(({ ok, problems }) => [ok, problems.map(problem => problem.code)])]).toEqual([status, [[false, [code]]]])
  })

  test.each([
    ['no folder', []],
    ['an unknown option', [`${root}public/examples`, '--jsn']],
  ])('with %s ends with 2, and says why', async (_, args) => {
    const { status, written, said } = await run(check, args)
    expect([status, written]).toEqual([2, ''])
    expect(said).toMatch(/--help/)
  })

  test('explains itself', async () => {
    const { status, written } = await run(check, ['--help'])
    expect(status).toBe(0)
    for (const word of ['<folder>', 'about.md', 'lesson.md', '--json', '--now', '--zone', '--seed', 'Exit status']) expect(written).toContain(word)
  })
})

describe('the guide', () => {
  const guide = readFileSync(`${root}public/guides/examples.md`, 'utf8')
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)![1]!

  test('shows a folder that keeps its word', async () => {
    const shown = join(folder, 'shown-in-the-guide')
    mkdirSync(shown)
    writeFileSync(join(shown, 'weather.scenarios.json'), block('json'))
    writeFileSync(join(shown, 'about.md'), block('md'))
    const start = readFileSync(`${root}public/examples/start/start.bpmn`, 'utf8')
    const withoutWind = start.replace(/&#10;\s*windSpeed: [^&]*/, '').replace('temperature,', 'temperature')
    expect(withoutWind).not.toContain('windSpeed: ')
    writeFileSync(join(shown, 'weather.bpmn'), withoutWind)
    expect((await checked(shown)).lines).toEqual([{ path: shown, ok: true, problems: [] }])
    writeFileSync(join(shown, 'about.md'), block('md').replace('21.4 ', '21.5 '))
    expect((await checked(shown)).lines[0]!.problems.map(({ code }) => code)).toEqual(['TEXT_PROMISE'])
  })

  test('names every key of an expectation', () => {
    const { definitions } = JSON.parse(readFileSync(`${root}public/schemas/scenarios-1.json`, 'utf8')) as {
      definitions: { expectation: { properties: Record<string, unknown> } }
    }
    const keys = Object.keys(definitions.expectation.properties).filter(key => !key.endsWith('Text'))
    for (const key of keys) expect(guide).toMatch(new RegExp(`^\\| .*\`${key}\``, 'm'))
  })
})

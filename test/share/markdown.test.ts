// A report in Markdown: whole, short, and safe against what stands in it.
import { describe, expect, test } from 'vitest'
import { marked } from 'marked'
import { codeSpan, fence, writeMarkdown, type MarkdownReport } from '../../src/share/markdown.ts'
import type { VariableRow } from '../../src/view.ts'

const variable = (name: string, text: string, change: VariableRow['change'] = 'added'): VariableRow => ({ name, value: { type: 'string', text }, change })

const bare: MarkdownReport = {
  name: 'Get weather', version: '8.8', expressions: [], samples: [], outcome: { badge: 'Completes', sentence: 'The task completes.' }, variables: [], secrets: {},
}

const report: MarkdownReport = {
  ...bare,
  type: 'io.camunda:http-json:1',
  expressions: [{ title: 'Result expression', text: '{ temperature: response.body.temperature }' }],
  samples: [{ title: 'Response', text: '{ "status": 200 }', language: 'json' }],
  scenario: '200 OK',
  outcome: { badge: 'Completes', sentence: 'The task completes with 1 variable.' },
  variables: [variable('temperature', '21.4'), variable('city', '"Berlin"', 'same')],
  link: 'https://play.example.org/#w=1.abc',
}

test('it tells of task, version, expressions, sample, outcome, variables and link', () => {
  expect(writeMarkdown(report)).toBe(`### Get weather

Camunda 8.8, \`io.camunda:http-json:1\`, scenario \`200 OK\`

**Result expression**

\`\`\`feel
{ temperature: response.body.temperature }
\`\`\`

**Response**

\`\`\`json
{ "status": 200 }
\`\`\`

**Outcome: Completes**

The task completes with 1 variable.

| Variable | Value | |
| --- | --- | --- |
| \`temperature\` | \`21.4\` | new |
| \`city\` | \`"Berlin"\` |  |

[Open it in the connector playground](<https://play.example.org/#w=1.abc>)
`)
})

describe('nothing ends a fence but its end', () => {
  test.for(['plain', '```', '``` js\nalert(1)\n```', '`````\n~~~', 'ends with `'])('%s', text => {
    const tokens = marked.lexer(fence(text, 'json'))
    expect(tokens.length).toBe(1)
    expect(tokens[0]).toMatchObject({ type: 'code', lang: 'json', text })
  })
})

describe('a code span holds any line', () => {
  test.for(['a', '`', '``', 'a `b` ``c``', '`a', 'a`'])('%s', text => {
    const [paragraph] = marked.lexer(codeSpan(text)) as { tokens: { type: string; text: string }[] }[]
    expect(paragraph!.tokens).toMatchObject([{ type: 'codespan' }])
    expect(paragraph!.tokens[0]!.text.replaceAll('&lt;', '<')).toBe(text)
  })
})

describe('names and messages are words, not markup', () => {
  const kinds = (markdown: string) => {
    const found = new Set<string>()
    void marked.walkTokens(marked.lexer(markdown), token => void found.add(token.type))
    return found
  }
  test.for([
    '<img src=x onerror=alert(1)>', '[a](javascript:alert(1))', '![a](https://evil.example/x.png)', '# heading', '> quote', '- list', '1. list',
    '**bold** _and_ ~~gone~~', '@everyone and #1', 'https://evil.example', 'www.evil.example', '`code`', '| a | b |\n| - | - |', '\\`x`', '&lt;b&gt;', '---',
  ])('%s', text => {
    const markdown = writeMarkdown({ ...bare, name: text, outcome: { badge: text, sentence: text } })
    expect([...kinds(markdown)].filter(kind => !['heading', 'paragraph', 'text', 'space', 'strong', 'escape'].includes(kind))).toEqual([])
    expect(markdown).not.toMatch(/[@#](?=everyone|1\b)/)
  })
})

test('a table stays a table whatever its cells hold', () => {
  const markdown = writeMarkdown({ ...report, variables: [variable('a|b', '"x | `y` | <b>"\n'), variable('c', '`')] })
  const table = marked.lexer(markdown).find(({ type }) => type === 'table') as { rows: { text: string }[][] } | undefined
  expect(table?.rows.map(row => row.length)).toEqual([3, 3])
})

test('values of secrets are hidden wherever they stand', () => {
  const secrets = { TOKEN: 's3cret-value', LONGER: 's3cret-value-and-more', A: 'ok' }
  const markdown = writeMarkdown({
    ...report,
    secrets,
    samples: [{ title: 'Request', text: 'Authorization: s3cret-value-and-more s3cret-value ok', language: 'http' }],
    variables: [variable('s3cret-value', '"s3cret-value"')],
    outcome: { badge: 'Incident', sentence: 'It says s3cret-value.', message: 's3cret-value' },
  })
  expect(markdown).not.toContain('s3cret')
  expect(markdown).toContain('Authorization: {{secrets.LONGER}} {{secrets.TOKEN}} ok')
})

test('a large sample is cut, and says so', () => {
  const long = writeMarkdown({ ...report, samples: [{ title: 'Response', text: 'x'.repeat(10_000), language: 'json' }] })
  expect(long).toContain('… (10,000 characters in all)')
  expect(long.length).toBeLessThan(4000)
  const many = writeMarkdown({ ...report, samples: [{ title: 'Response', text: '1\n'.repeat(500), language: 'json' }] })
  expect(many.split('\n').length).toBeLessThan(100)
  const variables = Array.from({ length: 100 }, (_, index) => variable(`v${index}`, '1'))
  expect(writeMarkdown({ ...report, variables })).toContain('| … 60 more | | |')
})

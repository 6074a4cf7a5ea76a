import { expect, it } from 'vitest'
import { compileExpression } from '../../src/feel/compile.ts'
import type { Line } from '../../src/lines.ts'

function explains(text: string, place: string, message: string, hint?: string) {
  it(`explains ${text}`, () => {
    const { syntax } = compileExpression(text, '8.9', 'connector')
    expect(syntax?.kind).toBe('syntax')
    const { code, at, message: said, hint: hinted } = syntax!.problem
    expect({ code, at: `${at?.line}:${at?.column}`, message: said, hint: hinted }).toEqual({
      code: 'FEEL_SYNTAX',
      at: place,
      message,
      hint,
    })
  })
}

explains('', '1:1', 'Empty: an expression is expected here.')
explains('=', '1:2', 'Empty: an expression is expected here.')
explains('if a then 1', '1:12', '`if` needs an `else`: the text ends.')
explains('if a else 1', '1:6', '`if` needs a `then`: found `else`.')
explains('{a: if b then 1}', '1:16', '`if` needs an `else`: found `}`.')
explains('for i in [1]', '1:13', '`for` needs a `return`: the text ends.')
explains('some i in [1] return i', '1:15', '`some` needs a `satisfies`: found `return`.')
explains('= bpmnError("a", "b"', '1:21', 'Expected `)` to close `bpmnError(` opened at 1:12: the text ends.')
explains('{\n  a: (1\n}', '3:1', 'Expected `)` to close `(` opened at 2:6: found `}`.')
explains('[1, 2', '1:6', 'Expected `]` to close `[` opened at 1:1: the text ends.')
explains('{a: 1, b: }', '1:11', 'Expected a value: found `}`.')
explains('{a: 1, }', '1:6', 'One comma too many.')
explains('{"a" 1}', '1:6', 'Expected `:` behind the key: found `1`.')
explains('"abc', '1:5', 'This text never ends: `"` is missing (opened at 1:1).')
explains('a.`b', '1:5', 'This name never ends: a backtick is missing (opened at 1:3).')
explains('1 /* a', '1:3', 'This comment never ends: `*/` is missing.')
explains('a == b', '1:3', 'FEEL compares with one `=`.', 'Write `a = b`.')
explains('a ?? b', '1:3', '`??` is not FEEL.', 'Write `get or else(value, default)`.')
explains('a?.b', '1:2', '`?.` is not FEEL.', 'A plain `.` will do: the path of a null is null.')
explains('a && b', '1:3', '`&&` is not FEEL.', 'Write `and`.')
explains('a & b', '1:3', '`&` is not FEEL.', 'Write `and`; texts are joined with `+`.')
explains('a[b == c]', '1:6', 'FEEL compares with one `=`.', 'Write `a = b`.')
explains('(a ?? 0)', '1:4', '`??` is not FEEL.', 'Write `get or else(value, default)`.')
explains('{a: b > 1 ? 0 : 4}', '1:11', '`? :` is not FEEL.', 'Write `if … then … else …`.')
explains('xs.filter(x => x.a = 1)', '1:14', '`=>` is not FEEL.', 'Write `function(x) …`.')
explains('4,9', '1:2', 'Numbers have a point, never a comma.', 'Write `4.9`.')
explains('{a: if b then 0 else 4,90}', '1:22', 'Numbers have a point, never a comma.', 'Write `4.90`.')
explains('{a: b * 1,8 + 32}', '1:9', 'Numbers have a point, never a comma.', 'Write `1.8`.')
explains('{ a = b.c }', '1:11', 'A key is followed by `:`, not by `=`.')
explains('{ a: { b = 1 }, c: 2 }', '1:14', 'A key is followed by `:`, not by `=`.')
explains('{ a: 1, b = "x" }', '1:13', 'A key is followed by `:`, not by `=`.')
explains('f(The carrier is busy)', '1:22', 'Text stands in double quotes.')
explains('{ a: Bearer {{secrets.TOKEN}} }', '1:13', 'A secret stands in a text.', 'Write `"{{secrets.TOKEN}}"`.')
explains('a: b.c', '1:2', 'Names with values stand in braces.', 'Write `{ name: value }`.')
explains('https://a.example/x', '1:6', 'Text stands in double quotes.', 'Write `"https://…"`.')
explains('{a: {{secrets.TOKEN}}}', '1:6', 'A secret stands in a text.', 'Write `"{{secrets.TOKEN}}"`.')
explains('{a: b.c\n d: e}', '2:2', 'A comma is missing before `d`.')
explains('{a: "b" "c": d}', '1:9', 'A comma is missing before `"c"`.')
explains('a - if b then 1 else 2', '1:8', 'Behind an operator, `if` stands in parentheses.', 'Write `(if …)`.')
explains('for a in b c', '1:12', '`for` needs a `return`: found `c`.')
explains("'a'", '1:1', 'Text stands in double quotes.', 'Write `"…"`.')
explains('5 mod 2', '1:3', '`mod` is not FEEL.', 'Write `modulo(a, b)`.')
explains('1e3', '1:2', 'FEEL has no numbers with an exponent.', 'Write all digits, or `10 ** 3`.')
explains(
  '1 < 2 < 3',
  '1:7',
  "A comparison can't be compared again.",
  'Join comparisons with `and`, or put one in parentheses.',
)
explains(
  'body.true',
  '1:6',
  "`true` is a word of the language and can't follow a dot.",
  'Put it in backticks: .`true`',
)
explains(
  'body.first name',
  '1:12',
  'An operator is missing before `name`.',
  'A name with a blank stands in backticks: `first name`',
)
explains(
  '(function(x) x)(1)',
  '1:16',
  'Only a function with a name can be called.',
  'Give it a name in a context: `{f: function(x) x, result: f(1)}.result`.',
)

function reads(text: string, line: Line, accepted: boolean) {
  it(`${accepted ? 'reads' : 'refuses'} ${JSON.stringify(text)} in ${line}`, () => {
    expect(compileExpression(text, line, 'connector').syntax === undefined).toBe(accepted)
  })
}

// Keywords are read without a look at what follows, as in the engine.
reads('1or 2', '8.9', true)
reads('order(1)', '8.9', false)
reads('order by(1)', '8.9', true)
reads('get or else(a, 1)', '8.9', true)
reads('date and time(a)', '8.9', true)
reads('in1', '8.9', true)
reads('in1', '8.5', false)
reads('1\u00a0+ 1', '8.9', true)
reads('1\u00a0+ 1', '8.5', false)
reads('{a-b: 1, true: 2, 1: 3, x y: 4}', '8.9', true)
reads('5 in (= 5)', '8.9', false)
reads('[1..3] = [1..3]', '8.9', false)
reads('function() external {java: {class: "java.lang.Math", method signature: "random()"}}', '8.9', false)
reads('+1', '8.9', false)
reads('[1, 2,]', '8.9', false)

it('takes linear time for brackets that are never closed', () => {
  const { syntax } = compileExpression(`${'('.repeat(200)}1 +`, '8.9', 'connector')
  expect(syntax?.problem.message).toBe('Expected a value: the text ends.')
})

it('refuses what is too deep to read', () => {
  const { syntax } = compileExpression('['.repeat(100_000), '8.9', 'connector')
  expect(syntax?.problem.message).toBe('Too deeply nested.')
})

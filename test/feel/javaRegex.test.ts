import { describe, expect, it } from 'vitest'
import { compileJavaRegex } from '../../src/feel/javaRegex.ts'
import { RegexRunaway } from '../../src/feel/regexRunaway.ts'

function extracted(pattern: string, text: string, flags?: string): string[] | string {
  const regex = compileJavaRegex(pattern, flags)
  return regex.ok ? regex.extract(text) : regex.message
}

/** A table of pattern, text and all matches. */
function matches(title: string, table: [pattern: string, text: string, found: string[], flags?: string][]): void {
  describe(title, () => {
    it.each(table)('%s in %j: %j', (pattern, text, found, flags) =>
      expect(extracted(pattern, text, flags)).toEqual(found),
    )
  })
}

matches('classes', [
  ['[a-c]+', 'abcd', ['abc']],
  ['[^a-c]', 'abcd', ['d']],
  ['[]a]+', 'a]b', ['a]']],
  ['[a-]+', 'a-b', ['a-']],
  ['[a-z&&[^b]]', 'abc', ['a', 'c']],
  ['[a-z&&b-d&&[^c]]', 'abcde', ['b', 'd']],
  ['[^a-c&&b]', 'abd', ['a', 'd']],
  ['[a[0-9]]+', 'a1b', ['a1']],
  ['[a&b]+', 'a&b', ['a&b']],
  ['[\\w&&[^\\d]]+', 'ab1', ['ab']],
  ['[\\Q]-^\\E]+', 'a]-^', [']-^']],
  ['[é-ü]+', 'aéüz', ['éü']],
  ['[😀-😃]', 'a😁', ['😁']],
])

matches('escapes', [
  ['\\d+', '12٣', ['12']],
  ['\\w+', 'aé_1', ['a', '_1']],
  ['\\s', 'a\u00a0 \u000b', [' ', '\u000b']],
  ['\\h', 'a\u00a0\n\u3000', ['\u00a0', '\u3000']],
  ['\\v', 'a\n\u2028', ['\n', '\u2028']],
  ['\\R', 'a\r\nb\u0085', ['\r\n', '\u0085']],
  ['\\x41\\u0042\\0103\\x{44}', 'ABCD', ['ABCD']],
  ['\\uD83D\\uDE00', '😀', ['😀']],
  ['\\Qa.b\\E+', 'a.bbb', ['a.bbb']],
  ['\\Q', '', ['']],
  ['\\cA\\t\\e', '\u0001\t\u001b', ['\u0001\t\u001b']],
  ['\\.\\-\\_', '.-_', ['.-_']],
  ['\\X', 'e\u0301x', ['e\u0301', 'x']],
])

matches('properties', [
  ['\\p{L}+', 'äb1', ['äb']],
  ['\\pL\\PL', 'a1', ['a1']],
  ['\\p{Lu}', 'aBÄ', ['B', 'Ä']],
  ['\\p{Alpha}+', 'aä', ['a']],
  ['(?U)\\p{Alpha}+', 'aä', ['aä']],
  ['\\p{Punct}+', 'a!-~', ['!-~']],
  ['\\p{IsAlphabetic}+', 'äß1', ['äß']],
  ['\\p{IsLatin}+\\p{IsGreek}', 'abγ', ['abγ']],
  ['\\p{script=Cyrl}', 'aж', ['ж']],
  ['\\p{InGreek}', 'aγ', ['γ']],
  ['\\p{InCyrillic}', 'aж', ['ж']],
  ['\\p{javaLowerCase}', 'aB', ['a']],
  ['\\p{javaWhitespace}', 'a \u00a0', [' ']],
  ['(?i)\\p{Lu}+', 'aB1', ['aB']],
])

matches('flags', [
  ['foo', 'FOO', ['FOO'], 'i'],
  ['é', 'É', [], 'i'],
  ['(?iu)é', 'É', ['É']],
  ['(?iu)straße', 'STRASSE', []],
  ['[a-c]+', 'ABc', ['ABc'], 'i'],
  ['a(?i)b|c', 'aB C', ['aB', 'C']],
  ['a(?i:b)c', 'aBc aBC', ['aBc']],
  ['(a(?i)b)c', 'aBc aBC', ['aBc']],
  ['(?i)a(?-i)b', 'Ab AB', ['Ab']],
  ['a.b', 'a\nb', []],
  ['a.b', 'a\nb', ['a\nb'], 's'],
  ['a.b', 'a\u0085b', []],
  ['(?d)a.b', 'a\u0085b', ['a\u0085b']],
  ['a b # c\n c', 'abc', ['abc'], 'x'],
  ['a\\ b[ x ]', 'a bx', ['a bx'], 'x'],
  ['a +', 'aa', ['aa'], 'x'],
  ['foo', 'foo', ['foo'], 'q'],
])

matches('anchors', [
  ['^b', 'a\nb', []],
  ['^b', 'a\nb', ['b'], 'm'],
  ['^', 'a\n', [''], 'm'],
  ['a$', 'a\n', ['a']],
  ['a$', 'a\r\n', ['a']],
  ['a$', 'a\n\n', []],
  ['a\\z', 'a\n', []],
  ['a\\Z', 'a\u2028', ['a']],
  ['\\w$', 'a\nb', ['a', 'b'], 'm'],
  ['\\Ga', 'aab a', ['a', 'a']],
  ['\\bfoo\\b', 'a foo', ['foo']],
  ['\\b\\w+', 'éa', ['a']],
  ['\\Boo', 'foo', ['oo']],
])

matches('quantifiers', [
  ['a{2}', 'aaa', ['aa']],
  ['a{2,}?', 'aaaa', ['aa', 'aa']],
  ['a{1,2}', 'aaa', ['aa', 'a']],
  ['a{2}{3}', 'aaa', ['aa']],
  ['a*+a', 'aaa', []],
  ['a++b', 'aab', ['aab']],
  ['a?+a', 'a', []],
  ['(?:a|ab)++c', 'abc', []],
  ['(?>a+)a', 'aaa', []],
  ['(?:a|ab)(?:c|bcd)(?:d*)', 'abcd', ['abcd']],
  ['(a*)*', 'aab', ['aa', '', '']],
  ['(?:a?){3}b', 'ab', ['ab']],
  ['x*', 'axb', ['', 'x', '', '']],
])

matches('groups, references and what stands around', [
  ['(foo)\\1', 'foofoo', ['foofoo']],
  ['(a)|b\\1', 'b', []],
  ['(?<n>a)\\k<n>', 'aa', ['aa']],
  ['(a)\\11', 'aa1', ['aa1']],
  ['(?i)(a)\\1', 'aA', ['aA']],
  ['foo(?=bar)', 'foobar foo', ['foo']],
  ['f(?!o)', 'fo fa', ['f']],
  ['(?<=foo)bar', 'foobar bar', ['bar']],
  ['(?<!a{1,3})b', 'aab b', ['b']],
  ['(?<=😀)a', '😀a', ['a']],
  ['(?<=a+)b', 'aab', ['b']],
])

describe('Java refuses', () => {
  it.each([
    ['[', 'Unclosed character class'],
    ['[]', 'Unclosed character class'],
    ['*', "Dangling meta character '*'"],
    ['a**', "Dangling meta character '*'"],
    ['{', 'Illegal repetition'],
    ['a{,3}', 'Illegal repetition'],
    ['a{2', 'Unclosed counted closure'],
    ['a{3,2}', 'Illegal repetition range'],
    ['(a', 'Unclosed group'],
    ['a)', "Unmatched closing ')'"],
    ['(?a)', 'Unknown inline modifier'],
    ['(?<1>a)', 'capturing group name does not start with a Latin letter'],
    ['(?<a>x)(?<a>y)', 'Named capturing group <a> is already defined'],
    ['\\k<a>', 'named capturing group <a> does not exist'],
    ['\\y', 'Illegal/unsupported escape sequence'],
    ['\\x4', 'Illegal hexadecimal escape sequence'],
    ['\\u004', 'Illegal Unicode escape sequence'],
    ['\\08', 'Illegal octal escape sequence'],
    ['[b-a]', 'Illegal character range'],
    ['[a-\\d]', 'Illegal character range'],
    ['[&&]', 'Bad class syntax'],
    ['\\p{Foo}', 'Unknown character property name {Foo}'],
    ['\\p{L', 'Unclosed character family'],
    ['(?<=(?:a|b)+)c', 'Look-behind group does not have an obvious maximum length'],
    ['(?<=(?:ab)+)c', 'Look-behind group does not have an obvious maximum length'],
  ])('%s: %s', (pattern, message) => expect(extracted(pattern, 'a')).toBe(message))
})

it('says so where we know less than Java', () => {
  expect(compileJavaRegex('\\N{LATIN SMALL LETTER A}')).toMatchObject({ ok: false, unsupported: true })
})

describe('replacement', () => {
  it.each([
    ['o', 'foobar', '0', 'f00bar'],
    ['(\\d)(?=(\\d{3})+$)', '1234567', '$1,', '1,234,567'],
    ['o+', 'foobar', '$0$0', 'foooobar'],
    ['(?<x>o+)', 'foobar', '[${x}]', 'f[oo]bar'],
    ['(o)', 'foo', '$11', 'fo1o1'],
    ['(a)|b', 'b', '[$1]', '[]'],
    ['o', 'foo', '\\$\\1', 'f$1$1'],
    ['', 'abc', '-', '-a-b-c-'],
    ['a{2}', 'aaa', 'b', 'ba'],
    // nothing matches, so Java never reads the replacement
    ['x', 'foo', '$9', 'foo'],
  ])('of %s in %s by %s: %s', (pattern, text, replacement, result) => {
    const regex = compileJavaRegex(pattern)
    expect(regex.ok && regex.replace(text, replacement)).toEqual({ ok: true, text: result })
  })

  it.each([
    ['\\', 'character to be escaped is missing'],
    ['$', 'Illegal group reference: group index is missing'],
    ['$x', 'Illegal group reference'],
    ['$1', 'No group 1'],
    ['${x}', 'No group with name {x}'],
    ['${x', "named capturing group is missing trailing '}'"],
  ])('fails with %s: %s', (replacement, message) => {
    const regex = compileJavaRegex('o')
    expect(regex.ok && regex.replace('foo', replacement)).toEqual({ ok: false, message })
  })
})

describe('split keeps empty pieces, save one in front of an empty match', () => {
  it.each([
    [',', 'a,b,', ['a', 'b', '']],
    [',', ',a', ['', 'a']],
    [',', '', ['']],
    [',', 'abc', ['abc']],
    ['', 'abc', ['a', 'b', 'c', '']],
    [',\\s*', 'a, b,c', ['a', 'b', 'c']],
  ])('%s: %s', (pattern, text, pieces) => {
    const regex = compileJavaRegex(pattern)
    expect(regex.ok && regex.split(text)).toEqual(pieces)
  })
})

describe('hostile patterns', () => {
  it.each(['(a+)+b', '(\\w+\\s?)*$', '^(a|aa)+$'])('%s ends by itself, as in Java', pattern =>
    expect(extracted(pattern, `${'a'.repeat(60)}-`)).toEqual(pattern.endsWith('*$') ? [''] : []),
  )

  it('stops one that would run for ever', () => {
    expect(() => extracted('((a+)+)+b', 'a'.repeat(60))).toThrow(RegexRunaway)
  })

  it('survives long texts and deep patterns', () => {
    expect(extracted('(?:[a-z]|\\d)*', 'a1'.repeat(200_000))).toHaveLength(2)
    expect(extracted('('.repeat(200_000), '')).toBe('Stack overflow')
  })
})

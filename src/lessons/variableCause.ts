// Why a variable is not what the check asks for.
import { headerField, outputField, propertyField, type FieldKey } from '../bpmn/fields.ts'
import { similarKey } from '../explain/lookup.ts'
import { compileExpression } from '../feel/compile.ts'
import type { SeenExpression } from '../explain/contract.ts'
import { parseJson, type Json } from '../json.ts'
import { firstDifference } from '../preview/differences.ts'
import { jsonType } from '../preview/values.ts'
import type { Problem } from '../problem.ts'
import type { Difference } from '../scenarios/expectation.ts'
import type { Cause, Failed } from './causes.ts'
import { entryRange } from './entryRange.ts'
import { checkWorld, type Lived } from './liveScenario.ts'
import { display, kindOf, sentenceOf, short, written } from './words.ts'

const variables = ({ differences }: Failed): (Difference & { name: string })[] =>
  differences.flatMap(difference => (difference.what === 'variable' && difference.name !== undefined ? [{ ...difference, name: difference.name }] : []))

const valueOf = (text: string): Json => {
  const json = parseJson(text)
  return json.ok ? json.value : null
}

/** A path that leads nowhere gives null. */
export function nullVariable(failed: Failed): Cause | undefined {
  const found = variables(failed).filter(({ actual, expected }) => actual === 'null' && expected !== 'null')
  const [first] = found
  if (!first) return undefined
  for (const { name } of found) {
    const explained = explanationOf(failed.lived, name)
    if (!explained) continue
    const message = `\`${name}\` is null: ${explained.message.replace(/^null: /, '')}`
    return { code: explained.code, message, ...(explained.hint !== undefined && { hint: explained.hint }) }
  }
  const call = nullCall(failed.lived, first.name)
  if (call) return { code: 'NULL_VARIABLE', message: `\`${first.name}\` is null: ${call.message}`, hint: call.hint }
  const warned = warningOf(failed.lived, first.name)
  if (warned) return { code: 'NULL_VARIABLE', message: `\`${first.name}\` is null: ${warned.message}.`, ...(warned.hint !== undefined && { hint: warned.hint }) }
  const mapped = outputElsewhere(failed.lived, first.name)
  if (mapped) return { code: 'NULL_VARIABLE', message: `\`${first.name}\` is null: ${mapped.message}`, ...(mapped.hint !== undefined && { hint: mapped.hint }) }
  const part = sourceOf(failed.lived, first.name)
  const why = part === undefined ? '' : `: \`${part.trim().replaceAll('`', "'").slice(0, 80)}\` gives null`
  return { code: 'NULL_VARIABLE', message: `\`${first.name}\` is null${why}; it should be ${short(valueOf(first.expected))}.` }
}

/** A function that could not read its text gives null, and FEEL says nothing of it. */
function nullCall({ line, ...lived }: Lived, name: string): { message: string; hint: string } | undefined {
  const place = placeOf({ line, ...lived }, name)
  if (!place) return undefined
  const { text, dialect, scope } = place.expression
  for (const call of compileExpression(text, line, dialect).calls) {
    const [given] = call.arguments
    const hint = Object.hasOwn(written, call.name) ? written[call.name] : undefined
    if (call.from < place.from || call.to > place.to || !given || hint === undefined) continue
    const called = text.slice(call.from, call.to)
    const options = { line, dialect, world: checkWorld }
    const [value, argument] = [called, text.slice(given.from, given.to)].map(part => compileExpression(part, line, dialect).evaluate(scope, options))
    if (!value?.ok || value.value !== null || !argument?.ok || typeof argument.value !== 'string') continue
    return { message: `\`${called.replaceAll('`', "'")}\` is null, since \`${call.name}\` can’t read ${short(argument.value)}.`, hint }
  }
  return undefined
}

/** An output mapping of the event that caught the error, say: it reads what is local to that event. */
function outputElsewhere({ model, changes, element, actual, expressions }: Lived, name: string): { message: string; hint?: string } | undefined {
  for (const id of [actual.caughtBy, ...(actual.reached ?? [])]) {
    const other = id !== undefined && id !== element.id && Object.hasOwn(model.elements, id) ? model.elements[id] : undefined
    const mapping = other?.outputs.find(({ target }) => target === name)
    if (!other || !mapping) continue
    const source = mapping.source.replace(/^\s*=\s*/, '').replaceAll('`', "'")
    const local = changes.filter(each => each.change === 'lost' && each.scope === other.id)
    const same = local.find(each => each.name === source)
    const names = local.map(each => `\`${each.name}\``).join(', ')
    const hasResponse = expressions.some(({ field, scope, text }) =>
      field === headerField('errorExpression') && scope.some(each => Object.hasOwn(each, 'error')) && /(?:^|[^.\w])response\b/.test(text))
    const hint = hasResponse ? 'After an exception the error expression has no `response`: the answer is in `error.variables.response`.' : undefined
    if (same) return { message: `the output mapping of ${display(model, other.id)} reads \`${source}\`, which the error brings along as ${short(same.value)}.`, ...(hint !== undefined && { hint }) }
    return { message: `the output mapping of ${display(model, other.id)} reads \`${source}\`, ${names === '' ? 'which is null there' : `and the error brings along only ${names}`}.` }
  }
  return undefined
}

/** Nothing makes it, or not under this name, or not where it lasts. */
export function missingVariable(failed: Failed): Cause | undefined {
  const [missing] = variables(failed).filter(({ actual }) => actual === '')
  if (!missing) return undefined
  const { name } = missing
  const { changes, model, element, problems } = failed.lived
  const vanished = problems.find(({ code }) => code === 'ERROR_VARIABLES_VANISH')
  const lost = changes.find(change => change.change === 'lost' && change.name === name)
  if (lost?.change === 'lost') {
    return {
      code: 'VARIABLE_LOCAL',
      message: `\`${name}\` is made, but it is local to ${display(model, lost.scope)} and gone with it.`,
      hint: vanished?.hint ?? 'An output mapping takes it to the process.',
    }
  }
  // Another name may be meant to come of what the error brought along.
  if (vanished) return { code: 'VARIABLE_LOCAL', message: `There is no variable \`${name}\`. ${vanished.message}`, ...(vanished.hint !== undefined && { hint: vanished.hint }) }
  const made = changes.filter(({ change }) => change === 'added' || change === 'changed').map(change => change.name)
  const near = similarKey(name, made) ?? sameValue(failed.lived, made, missing.expected)
  if (near !== undefined) return { code: 'VARIABLE_OTHER_NAME', message: `There is no variable \`${name}\`, but there is \`${near}\`.` }
  const ignored = ignoredWith(failed.lived)
  if (ignored) {
    const message = `There is no variable \`${name}\`: after an exception nothing is mapped, and the context of \`ignoreError\` has no key of this name.`
    return { code: 'VARIABLE_NOT_MADE', message, hint: `\`ignoreError({ ${name}: … })\` makes it.` }
  }
  const expressions = [headerField('resultExpression'), propertyField('resultExpression')]
  const mapping = failed.lived.expressions.find(({ field }) => expressions.includes(field))
  if (mapping?.result.ok) {
    const keys = made.map(each => `\`${each}\``).slice(0, 6).join(', ')
    return { code: 'VARIABLE_NOT_MADE', message: `There is no variable \`${name}\`: the result expression has no key of this name${keys && `, only ${keys}`}.` }
  }
  const resultVariable = [...element.headers.map(({ key, value }) => ({ key, value })), ...element.properties.map(({ name: key, value }) => ({ key, value }))]
    .find(({ key, value }) => key === 'resultVariable' && value !== '')?.value
  const why = resultVariable === undefined
    ? 'nothing maps the response to variables'
    : `the whole response goes to the variable \`${resultVariable}\``
  return { code: 'VARIABLE_NOT_MADE', message: `There is no variable \`${name}\`: ${why}.`, hint: 'A result expression makes variables: its keys are their names.' }
}

/** An error expression that completes the task after an exception. */
const ignoredWith = ({ actual, expressions }: Lived): boolean => actual.kind === 'completed' && expressions.some(({ field, scope, result }) =>
  field === headerField('errorExpression') && result.ok && result.value !== null && scope.some(each => Object.hasOwn(each, 'error')))

function sameValue({ changes }: Lived, made: readonly string[], expected: string): string | undefined {
  const wanted = valueOf(expected)
  // A value like 1, true or null proves nothing.
  if (wanted === null || typeof wanted === 'boolean' || expected.length < 3) return undefined
  const same = changes.filter(change => made.includes(change.name) && JSON.stringify(change.value) === JSON.stringify(wanted))
  return same.length === 1 ? same[0]!.name : undefined
}

/** A text that looks like a number is none. */
export function otherType(failed: Failed): Cause | undefined {
  for (const { name, expected, actual } of variables(failed)) {
    if (actual === '' || actual === 'null' || expected === 'null') continue
    const different = firstDifference(name, valueOf(actual), valueOf(expected))
    if (!different) continue
    const { path, before: wanted, value: found } = firstItem(different)
    if (wanted === undefined || found === undefined || found === null || jsonType(wanted) === jsonType(found)) continue
    const hint = conversions[`${jsonType(found)} ${jsonType(wanted)}`]
    return {
      code: 'OTHER_TYPE',
      message: `\`${path}\` is ${kindOf(found)}, ${short(found)}; it should be ${kindOf(wanted)}, ${short(wanted)}.`,
      ...(hint !== undefined && { hint }),
    }
  }
  return undefined
}

/** Of lists of the same length: the first item that differs. */
function firstItem<Found extends { path: string; before?: Json; value?: Json }>(different: Found): Pick<Found, 'path' | 'before' | 'value'> {
  const { path, before, value } = different
  if (!Array.isArray(before) || !Array.isArray(value) || before.length !== value.length) return different
  const at = before.findIndex((item, index) => firstDifference('', value[index], item))
  return at < 0 ? different : { path: `${path}[${at + 1}]`, before: before[at]!, value: value[at]! }
}

/** By the type that is and the one that should be. */
const conversions: Record<string, string | undefined> = {
  'string number': '`number(…)` makes a number of a text.',
  'number string': '`string(…)` makes a text of a number.',
  'string boolean': 'Compare the text: `x = "true"` is true or false.',
  'list number': '`sum(…)` or `count(…)` makes a number of a list; `[1]` takes its first item.',
  'list string': 'A filter gives a list, even of one item: `[1]` takes the first.',
  'list context': 'A filter gives a list, even of one item: `[1]` takes the first.',
  'context list': 'Brackets make a list of it, or a path that ends at the list takes all.',
}

export function otherValue(failed: Failed): Cause | undefined {
  const [other] = variables(failed).filter(({ actual }) => actual !== '')
  if (!other) return undefined
  const { name } = other
  const [expected, actual] = [valueOf(other.expected), valueOf(other.actual)]
  const { path, before: wanted, value: found } = firstDifference(name, actual, expected) ?? { path: name, before: expected, value: actual }
  const explained = explanationOf(failed.lived, name)
  if (explained && actual !== null) {
    const isNull = found === null && explained.message.startsWith('null: ')
    const message = isNull ? `\`${path}\` is null: ${explained.message.slice(6)}` : `\`${name}\` is ${short(actual)}. ${sentenceOf(explained.message)}`
    return { code: explained.code, message, ...(explained.hint !== undefined && { hint: explained.hint }) }
  }
  const warned = warningOf(failed.lived, name)
  const why = warned ? ` ${sentenceOf(warned.message)}.` : ''
  if (Array.isArray(wanted) && Array.isArray(found)) {
    return { code: 'OTHER_LENGTH', message: `\`${path}\` has ${items(found.length)}, ${short(found)}; it should have ${items(wanted.length)}, ${short(wanted)}.${why}` }
  }
  if (found === undefined) return { code: 'OTHER_VALUE', message: `There is no \`${path}\`; it should be ${short(wanted!)}.` }
  if (wanted === undefined) return { code: 'OTHER_VALUE', message: `There is a \`${path}\`, ${short(found)}, which should not be there.` }
  return {
    code: 'OTHER_VALUE',
    message: `\`${path}\` is ${short(found)}; it should be ${short(wanted)}.${why}`,
    ...(isPointInTime(found, wanted) && { hint: 'That is a point in time; `date(…)` takes its day.' }),
  }
}

/** `2026-02-02T10:00:00Z` where `2026-02-02` is meant. */
const isPointInTime = (found: Json, wanted: Json) =>
  typeof found === 'string' && typeof wanted === 'string' && /^[\d-]{10}$/.test(wanted) && found.startsWith(`${wanted}T`)

const items = (number: number) => `${number === 0 ? 'no' : number} item${number === 1 ? '' : 's'}`

/** It is there, and should not be. */
export function unwantedVariable(failed: Failed): Cause | undefined {
  const difference = failed.differences.find(({ what }) => what === 'absent')
  if (!difference?.name) return undefined
  const { name } = difference
  const { element, changes } = failed.lived
  const before = changes.some(change => change.name === name && change.change === 'same')
  const resultVariable = [...element.headers.map(({ key, value }) => [key, value]), ...element.properties.map(each => [each.name, each.value])]
    .some(([key, value]) => key === 'resultVariable' && value === name)
  const where = before
    ? 'the process had it before the task'
    : resultVariable
      ? 'the result variable puts the whole response there'
      : sourceOf(failed.lived, name) !== undefined
        ? 'the mapping makes it'
        : 'it comes with the result'
  return { code: 'VARIABLE_UNWANTED', message: `There is a variable \`${name}\`, which should not be there: ${where}.` }
}

/** Fields that make variables of what the connector gives. */
const makers: readonly FieldKey[] = [headerField('resultExpression'), propertyField('resultExpression')]

interface Source {
  expression: SeenExpression
  from: number
  to: number
}

/** The text that makes the variable: its entry of a context, or its output mapping. */
function placeOf({ expressions }: Lived, name: string): Source | undefined {
  const output = expressions.find(({ field }) => field === outputField(name))
  if (output) return { expression: output, from: 0, to: output.text.length }
  for (const expression of expressions.filter(({ field }) => makers.includes(field))) {
    const range = entryRange(expression.text, name)
    if (range) return { expression, ...range }
  }
  return undefined
}

function sourceOf(lived: Lived, name: string): string | undefined {
  const place = placeOf(lived, name)
  return place && place.expression.text.slice(place.from, place.to)
}

/** What FEEL noted when it went on with null, in the text that makes the variable. */
function warningOf(lived: Lived, name: string): { message: string; hint?: string } | undefined {
  const place = placeOf(lived, name)
  if (!place?.expression.result.ok) return undefined
  const warning = place.expression.result.warnings.find(({ type, from, to }) => Object.hasOwn(notes, type) && from >= place.from && to <= place.to)
  if (!warning) return undefined
  // It quotes values; here they are code.
  const message = warning.message.replace(/(?<!\w)'(.*?)'(?!\w)/g, (_, value: string) => `\`${value.replaceAll('`', "'")}\``)
  const hint = notes[warning.type]
  return { message: message.charAt(0).toLowerCase() + message.slice(1), ...(hint && { hint }) }
}

const convert = 'FEEL converts nothing by itself: `string(…)`, `number(…)`, `date(…)` and `duration(…)` do.'

/** Warnings that say why a value is null, and what to do about it; missing paths have a rule of their own. */
const notes: Record<string, string> = {
  INVALID_TYPE: convert,
  NOT_COMPARABLE: convert,
  FUNCTION_INVOCATION_FAILURE: '',
  NO_FUNCTION_FOUND: '',
  OUT_OF_BOUNDS: '',
}

/** What the rules have to say about the text that makes the variable. */
function explanationOf(lived: Lived, name: string): Problem | undefined {
  const place = placeOf(lived, name)
  const inField = lived.problems.filter(({ at, severity }) => severity !== 'hint' && at?.field !== undefined && (place ? at.field === place.expression.field : makers.includes(at.field)))
  if (!place) return undefined
  return inField.find(({ at }) => at!.from !== undefined && at!.from >= place.from && (at!.to ?? at!.from) <= place.to)
    // A name that the entry reads from an entry before it.
    ?? inField.find(({ at }) => at!.from === undefined)
}

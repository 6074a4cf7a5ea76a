// The engine's own functions: it knows them beside FEEL's, the connector runtime does not.
import { printDaysTime, printYearsMonths } from '../durations.ts'
import { toInt } from '../numbers.ts'
import { FeelError, show } from '../run.ts'
import type { Val } from '../run.ts'
import { DaysTimeDuration, typeOf, YearsMonthsDuration } from '../values.ts'
import type { FeelNumber } from '../values.ts'
import type { Functions, Signature } from './define.ts'

const wanted = 'cycle function expected'

/** `cycle(3, duration("P1D"))` is the text `R3/P1D`; without a number, or with null, it repeats for ever. */
function cycle([repetitions, interval]: readonly [Val, Val], given: string): Val {
  const every = printInterval(interval)
  if (every !== undefined && repetitions === null) return `R/${every}`
  if (every !== undefined && !(repetitions instanceof FeelError) && typeOf(repetitions) === 'number') {
    return `R${toInt(repetitions as FeelNumber)}/${every}`
  }
  return new FeelError(() => `${wanted} ${given}`)
}

function printInterval(value: Val): string | undefined {
  if (value instanceof DaysTimeDuration) return printDaysTime(value)
  return value instanceof YearsMonthsDuration ? printYearsMonths(value) : undefined
}

const signature = (parameters: string[], invoke: Signature['invoke']): Signature => ({
  parameters,
  varArgs: false,
  since: undefined,
  invoke,
})

/** A value that an AI agent's tool call gives: the engine hands the first argument on. */
const fromAiParameters = ['value', 'description', 'type', 'schema', 'options']

export const engineFunctions: Functions = {
  cycle: [
    signature(['interval'], ([interval]) =>
      cycle([null, interval!], `an interval (duration) parameter, but found '${show(interval!)}'`),
    ),
    signature(['repetitions', 'interval'], ([repetitions, interval]) => {
      const found = `[${show(repetitions!)}, ${show(interval!)}]`
      return cycle([repetitions!, interval!], `a repetitions (number) and an interval (duration) parameter, but found '${found}'`)
    }),
  ],
  fromAi: fromAiParameters.map((_, index) => ({
    ...signature(fromAiParameters.slice(0, index + 1), ([value]) => value!),
    since: '8.8',
  })),
}

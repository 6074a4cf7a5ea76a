// The conditions of one template: their shape, whom they ask, and that they do not ask in a circle.
import type { Report } from './report.ts'
import { isRecord, textOf } from './report.ts'

/** One thing that a property waits for. */
interface Wait {
  /** id of the other property */
  on: string
  place: string
  /** the modeler follows it, and would follow a circle without end; other circles only never show anything */
  isFollowed: boolean
}

export function checkCondition(condition: unknown, place: string, report: Report): void {
  if (isRecord(condition) && condition['allMatch'] !== undefined) {
    const { allMatch } = condition
    if (!Array.isArray(allMatch)) report.shape(`${place}.allMatch`, 'a list')
    else allMatch.forEach((simple, index) => checkSimple(simple, `${place}.allMatch[${index}]`, report))
  } else checkSimple(condition, place, report)
}

function checkSimple(condition: unknown, place: string, report: Report): void {
  if (!isRecord(condition)) {
    report.shape(place, 'an object')
    return
  }
  if (!textOf(condition['property'])) report.shape(`${place}.property`, 'the id of another property')
  const { equals, oneOf, isActive, isEmpty } = condition
  if ([equals, oneOf, isActive, isEmpty].every(test => test === undefined)) {
    report.shape(place, 'a condition with equals, oneOf, isActive or isEmpty')
  }
  if (oneOf !== undefined && !Array.isArray(oneOf)) report.shape(`${place}.oneOf`, 'a list')
}

/** For properties that passed the other checks. Of several with one id the conditions mean the first. */
export function checkCircles(properties: readonly unknown[], report: Report): void {
  const waits = new Map<string, Wait[]>()
  const ids = new Set(properties.map(property => (isRecord(property) ? textOf(property['id']) : undefined)))
  properties.forEach((property, index) => {
    if (!isRecord(property)) return
    const own = waitsOf(property['condition'], `properties[${index}].condition`)
    for (const { on, place } of own) {
      if (ids.has(on)) continue
      report.add('TEMPLATE_CONDITION', `${place}.property names "${on.slice(0, 80)}", and no property has that id.`, 'warning')
    }
    const id = textOf(property['id'])
    if (id !== undefined && !waits.has(id)) waits.set(id, own)
  })
  for (const circle of circles(waits)) {
    const path = [...circle.map(({ from }) => from), circle[0]!.from].map(id => id.slice(0, 40)).join(' → ')
    const isEndless = circle.every(({ wait }) => wait.isFollowed)
    const message = `${circle[0]!.wait.place}: the conditions go in a circle: ${path}.`
    report.add('TEMPLATE_CIRCLE', isEndless ? message : `${message} Each waits for the other.`, isEndless ? 'error' : 'warning')
  }
}

function waitsOf(condition: unknown, place: string): Wait[] {
  if (!isRecord(condition)) return []
  const { allMatch } = condition
  if (Array.isArray(allMatch)) return allMatch.flatMap((simple, index) => waitOf(simple, `${place}.allMatch[${index}]`, false))
  return waitOf(condition, place, true)
}

function waitOf(condition: unknown, place: string, isAlone: boolean): Wait[] {
  const on = isRecord(condition) ? textOf(condition['property']) : undefined
  if (on === undefined) return []
  return [{ on, place, isFollowed: isAlone || (condition as Record<string, unknown>)['isActive'] !== undefined }]
}

type Circle = { from: string; wait: Wait }[]

/** One circle for each property that closes one; by a walk of our own stack, as chains may be long. */
function circles(waits: ReadonlyMap<string, readonly Wait[]>): Circle[] {
  const found: Circle[] = []
  const done = new Set<string>()
  for (const start of waits.keys()) {
    const path: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }]
    while (path.length > 0) {
      const here = path.at(-1)!
      const wait = waits.get(here.id)?.[here.next++]
      if (!wait) {
        done.add(here.id)
        path.pop()
        continue
      }
      const back = path.findIndex(step => step.id === wait.on)
      if (back >= 0) {
        found.push(path.slice(back).map(({ id, next }) => ({ from: id, wait: waits.get(id)![next - 1]! })))
      } else if (!done.has(wait.on) && waits.has(wait.on)) path.push({ id: wait.on, next: 0 })
    }
  }
  return found
}

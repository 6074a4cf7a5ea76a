// What is wrong with one template: each problem names the template and the place inside it.
import type { Problem, Severity } from '../problem.ts'

export class Report {
  readonly problems: Problem[] = []
  private readonly title: string

  constructor(title: string) {
    this.title = title
  }

  /** Can it not be used? Warnings and hints are no reason. */
  get failed(): boolean {
    return this.problems.some(problem => problem.severity === 'error')
  }

  add(code: string, text: string, severity: Severity = 'error'): void {
    this.problems.push({ code, severity, message: `${this.title}: ${text}` })
  }

  shape(place: string, expected: string): void {
    this.add('TEMPLATE_SHAPE', `${place} must be ${expected}.`)
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value when it is a text with something in it. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function oneOf(choices: readonly string[]): string {
  return `one of ${choices.join(', ')}`
}

// The front matter of a lesson's text, written so that YAML reads it as it was. It needs no YAML for that.
import type { Lesson } from './lesson.ts'

export type FrontMatter = Pick<Lesson, 'title' | 'chapter' | 'summary' | 'goal' | 'element' | 'show'>

/** Its keys that are texts, in their order. */
export const texts = ['title', 'chapter', 'summary', 'goal', 'element'] as const

/** Writes a front matter that `readFrontMatter` reads again. */
export function writeFrontMatter({ show, ...value }: FrontMatter): string {
  const lines = texts.map(name => `${name}: ${plain(value[name])}`)
  return ['---', ...lines, ...(show && show.length > 0 ? [`show: [${show.join(', ')}]`] : []), '---', ''].join('\n')
}

/** As it is where YAML reads it as this text, else in double quotes, which JSON's are. */
function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /^[\p{L}][^:#'"\\`{}[\],&*!|>%@]*$/u.test(line) && !/^(true|false|null|yes|no|on|off)$/i.test(line) ? line : JSON.stringify(line)
}

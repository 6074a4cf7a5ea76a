export interface JavaRegex {
  find(input: string): boolean
  replaceAll(input: string, replacement: string): string
  split(input: string): string[]
  findAll(input: string): string[]
}
export function compileRegex(pattern: string, _flags: string): JavaRegex {
  const regex = new RegExp(pattern, 'gu')
  return {
    find: input => input.search(regex) >= 0,
    replaceAll: (input, replacement) => input.replace(regex, replacement),
    split: input => input.split(regex),
    findAll: input => input.match(regex) ?? [],
  }
}

// The order in which the menus show what they find. diagram-js weighs all keywords of an entry, those that do not match
// too: one with many keywords comes last even if its name is what was typed.
import search from 'diagram-js/lib/features/search/search'

interface Entry {
  label?: string
  /** keywords */
  search?: string | string[]
}

interface Found {
  item: Entry
}

/**
 * First what has all words in its name, or is called so by a keyword; then what the library finds besides. Among equals
 * the menu's own order stays.
 */
export function rank<Result extends Found>(found: readonly Result[], items: readonly Entry[], pattern: string): Result[] {
  const wanted = pattern.trim().toLowerCase()
  const words = wanted.split(/\s+/)
  const isMeant = ({ label = '', search: keywords = [] }: Entry) => {
    const starts = label.toLowerCase().split(/[^\p{L}\p{N}-]+/u)
    return words.every(word => starts.some(start => start.startsWith(word))) || [keywords].flat().some(keyword => keyword.toLowerCase() === wanted)
  }
  const meant = found.filter(({ item }) => isMeant(item)).sort((one, other) => items.indexOf(one.item) - items.indexOf(other.item))
  return [...meant, ...found.filter(result => !meant.includes(result))]
}

interface Options {
  keys: string[]
}

function menuSearch(items: Entry[], pattern: string, options: Options): Found[] {
  return rank(search(items as Record<string, string>[], pattern, options) as Found[], items, pattern)
}

/** A module for bpmn-js. */
export const menuSearchModule = { search: ['value', menuSearch] }

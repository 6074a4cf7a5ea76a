// Small things that this browser remembers of how a person likes the page. Not having a storage is no failure.

const prefix = 'connector-playground.'

export function preference(name: string): string | null {
  return storage.getItem(prefix + name)
}

export function keepPreference(name: string, value: string) {
  storage.setItem(prefix + name, value)
}

/** Like `localStorage`, but where that is refused nothing is remembered, and nothing thrown. */
export const storage = {
  getItem(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  setItem(key: string, value: string) {
    try {
      localStorage.setItem(key, value)
    } catch {
      // A preference that can't be kept is worth no word.
    }
  },
}

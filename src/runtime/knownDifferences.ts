export interface KnownDifference { code: string }
export const knownDifferences: readonly KnownDifference[] = []

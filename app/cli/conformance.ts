import type { Command } from './command.ts'
export const conformance: Command = async () => 0

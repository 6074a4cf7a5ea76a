// Opens what the address asks for. What can't be read is told on a page of its own, and changes nothing; unsaved work is
// asked about, as when a file is opened.
import { workspaceAt } from '../../src/share/workspaceAt.ts'
import type { Problem } from '../../src/problem.ts'
import type { Workspace } from '../../src/workspace.ts'
import { mayReplace, warnOfLoss } from '../files/openText.ts'
import { replaceWorkspace } from '../store/actions/workspace.ts'
import { notify } from '../store/actions/notices.ts'
import { show, type Offers } from './shareState.ts'
import { forgetWanted, type Opening, type Wanted } from './wanted.ts'

export type Found =
  /** `by` ends the sentence "It is replaced by …"; `word` is said when it is open, and `leftOut` are lost parts of the diagram */
  | { ok: true; workspace: Workspace; by: string; word?: { text: string; detail?: string }; leftOut?: readonly Problem[] }
  /** is opened as that: a folder turned out to be a lesson */
  | { ok: true; instead: Opening }
  /** opens in its own way; false: it was given up */
  | { ok: true; open: () => Promise<boolean> }
  /** `title` as `This link can't be opened.` */
  | { ok: false; title: string; problem: Problem; offers?: Offers }

export type Opener<Kind extends Opening['kind']> = (asked: Extract<Opening, { kind: Kind }>, wanted: Wanted) => Promise<Found>

const openers: { [Kind in Opening['kind']]?: Opener<Kind> } = {
  link: async ({ data }) => (await import('./openLink.ts')).openLink(data),
  example: async ({ name }) => (await import('./openNamedExample.ts')).openNamedExample(name),
  file: async ({ url }) => (await import('./openForeign.ts')).openForeign(url),
}

/** For rooms below this one: how what is asked for under this key is opened. */
export function addOpener<Kind extends Opening['kind']>(kind: Kind, opener: Opener<Kind>) {
  Object.assign(openers, { [kind]: opener })
}

/** Whoever did not reach a server may reload: only then the address goes on asking. */
export const notReached = 'NOT_REACHED'

/** True when it is open now. */
export async function openAddress(wanted: Wanted): Promise<boolean> {
  const opener = openers[wanted.open.kind] as Opener<Opening['kind']> | undefined
  const found = opener ? await opener(wanted.open, wanted) : nobody
  if (!found.ok) {
    show({ kind: 'problem', title: found.title, problem: found.problem, offers: found.offers })
    if (found.problem.code !== notReached) forgetWanted()
    return false
  }
  if ('instead' in found) return openAddress({ ...wanted, open: found.instead })
  show(undefined)
  forgetWanted()
  if ('open' in found) return found.open()
  if (!(await mayReplace(found.by))) return false
  replaceWorkspace(workspaceAt(found.workspace, wanted))
  if (found.word) notify(found.word.text, found.word.detail)
  warnOfLoss(`“${found.workspace.name}”`, found.leftOut ?? [])
  return true
}

const nobody: Found = {
  ok: false,
  title: 'This address can’t be opened.',
  problem: { code: 'NOT_HERE', severity: 'error', message: 'The page has nothing of this kind.' },
}

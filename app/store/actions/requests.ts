// Actions on the requests of the inbound element whose preview is shown.
import { printCurl, readCurl } from '../../../src/import/curl.ts'
import type { SimulatedRequest, WaitingInstance } from '../../../src/scenarios/scenario.ts'
import type { CredentialKind } from '../../../src/view.ts'
import * as edits from '../requestEdits.ts'
import { scenarioSet, type ResultPlace } from '../scenarioEdits.ts'
import { makeCredential, makeKeyPair, pendingTexts } from '../session.ts'
import { appStore, changeWorkspace } from '../store.ts'
import { notify } from './notices.ts'
import { showAttempt } from './scenarios.ts'

/** Changes parts of a request; what stands in its editor comes in first. */
export function changeRequest(place: ResultPlace, change: (request: SimulatedRequest) => SimulatedRequest) {
  pendingTexts.flush()
  changeWorkspace(workspace => edits.changeRequest(workspace, place, request => ({ afterSeconds: request.afterSeconds, ...change(request) })))
}

export function setAfterSeconds(place: ResultPlace, afterSeconds: number) {
  changeWorkspace(workspace => edits.changeRequest(workspace, place, request => (request.afterSeconds === afterSeconds ? request : { ...request, afterSeconds })))
}

export function addRequest(element: string, scenario: string) {
  pendingTexts.flush()
  changeWorkspace(workspace => edits.addRequest(workspace, element, scenario))
  showAttempt(0)
}

export function removeRequest(place: ResultPlace) {
  pendingTexts.flush()
  changeWorkspace(workspace => edits.removeRequest(workspace, place))
  showAttempt(0)
}

/** Signature, user, key or token: made by the preview worker, put into the request. */
export async function addCredential(kind: CredentialKind, place: ResultPlace) {
  pendingTexts.flush()
  const { element, scenario, attempt } = place
  const credential = await makeCredential(kind, { element, scenario, attempt: attempt + 1 })
  if (!credential.ok) return notify(credential.message)
  changeRequest(place, request => edits.withCredential(request, credential))
}

/** One more instance that waits at the element. */
export const addWaiting = (element: string, scenario: string) => changeWorkspace(workspace => edits.addWaiting(workspace, element, scenario))

export const changeWaiting = (element: string, scenario: string, index: number, row: WaitingInstance) =>
  changeWorkspace(workspace => edits.changeWaiting(workspace, element, scenario, index, row))

export const removeWaiting = (element: string, scenario: string, index: number) =>
  changeWorkspace(workspace => edits.removeWaiting(workspace, element, scenario, index))

/** Back to one instance, which has the process variables as they are. */
export const dropWaiting = (element: string, scenario: string) => changeWorkspace(workspace => edits.dropWaiting(workspace, element, scenario))

/** From now on the scenario's tokens are signed with a pair of its own, and the key set answers with its public half. */
export async function newKeyPair(element: string, scenario: string) {
  const keyPair = await makeKeyPair()
  if (keyPair) changeWorkspace(workspace => edits.setKeyPair(workspace, element, scenario, keyPair))
  else notify('The key pair could not be made.', 'Try again.')
}

export const dropKeyPair = (element: string, scenario: string) => changeWorkspace(workspace => edits.setKeyPair(workspace, element, scenario, undefined))

/** Takes a curl command in place of the request, if it can be read. */
export function pasteCurl(place: ResultPlace, command: string) {
  const read = readCurl(command)
  if (read.ok) changeRequest(place, () => read.request)
}

/** Why a text is no curl command that can be taken. */
export function curlProblem(command: string): string | undefined {
  const read = readCurl(command)
  return read.ok ? undefined : read.problem.message.replaceAll('`', '')
}

/** Where a runtime on one's own machine listens. */
export const localBase = 'http://localhost:8086'

/** The command that sends the request there. */
export function curlOf({ element, scenario: id, attempt }: ResultPlace): string {
  pendingTexts.flush()
  const { workspace, preview } = appStore.getState()
  const scenario = scenarioSet(workspace, element)?.scenarios.find(each => each.id === id)
  const request: SimulatedRequest = (scenario && edits.requestsOf(scenario)[attempt]) ?? { method: 'POST', headers: [] }
  return printCurl({ ...request, path: request.path ?? preview?.inbound?.path ?? '/inbound/webhook' }, localBase)
}

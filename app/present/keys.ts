// The keys of the presenter. They come before those of the canvas, which would move what is selected, and leave alone
// whatever has a use of its own for them: texts that are edited, radios, menus, dialogs.
import { goToScenario, showCode, stepPhase, stopPresenting, toggleCover } from './presentation.ts'
import { presenterKeys } from './rules.ts'

type Command = keyof typeof presenterKeys

const commands: Record<Command, () => void> = {
  next: () => stepPhase(1),
  previous: () => stepPhase(-1),
  cover: toggleCover,
  code: () => showCode(true),
  full: () => void toggleFullscreen(),
  leave: stopPresenting,
}

/** What is typed into takes every key; what is moved along takes the arrows. */
const typed = 'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable="true"], [role="textbox"], [role="menu"], .djs-popup'
const movedAlong = 'input[type="radio"], [role="separator"], [role="tab"]'

export function takePresenterKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const target = event.target as Element
    if (document.querySelector('dialog[open]') || target.closest(typed)) return
    if (event.key.startsWith('Arrow') && target.closest(movedAlong)) return
    const command = (Object.keys(commands) as Command[]).find(name => (presenterKeys[name] as readonly string[]).includes(event.key))
    const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined
    if (command === undefined && place === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (place !== undefined) goToScenario({ place })
    else commands[command!]()
  }
  window.addEventListener('keydown', onKeyDown, true)
  return () => window.removeEventListener('keydown', onKeyDown, true)
}

export async function toggleFullscreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch {
    // Refused, as in a frame: the presentation goes on as it is.
  }
}

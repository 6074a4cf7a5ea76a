// What is put into the page to measure it from inside: from the keydown event to the frame that shows what came of it.

/** Runs in the page, before its own scripts. */
export function installMeter() {
  const shown = {
    field: '.field-value[data-field="header:resultExpression"] .field-value-text',
    table: 'table[aria-label="Variables"] tbody tr:first-child .value',
  }
  const textOf = selector => document.querySelector(selector)?.textContent ?? ''
  const meter = { keys: [], tasks: [], paints: {} }
  let waiting
  window.benchMeter = meter

  addEventListener('keydown', event => {
    waiting = { at: event.timeStamp, field: textOf(shown.field), table: textOf(shown.table) }
  }, true)

  const seen = (name, selector) => {
    if (!(name in meter.paints) && document.querySelector(selector)) meter.paints[name] = performance.now()
  }
  const look = () => {
    seen('canvas', '.djs-element')
    seen('panel', '.bio-properties-panel-entry')
    seen('outcome', '[aria-label="Outcome"] h2')
    if (!waiting || textOf(shown.field) === waiting.field || textOf(shown.table) === waiting.table) return
    const { at } = waiting
    const change = performance.now() - at
    waiting = undefined
    requestAnimationFrame(() => {
      // A message comes in after the frame is drawn.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => meter.keys.push({ change, frame: performance.now() - at }))
      port1.start()
      port2.postMessage('')
    })
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
  new PerformanceObserver(list => meter.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
}

/** A fixed piece of plain JavaScript, of about 100 ms on a quiet machine; gives the milliseconds it takes here and now. */
export function calibrate() {
  const began = performance.now()
  let sum = 0
  for (let round = 0; round < 200; round++) {
    const words = new Map()
    for (let index = 0; index < 6000; index++) {
      const word = `w${(index * 7919 + round) % 1000}`
      words.set(word, (words.get(word) ?? 0) + index)
    }
    for (const [word, count] of words) sum = (sum + word.length * count) % 1_000_003
  }
  return sum < 0 ? 0 : performance.now() - began
}

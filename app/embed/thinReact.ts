// What the components of a frame use of React, on Preact alone: the layer that brings all of React's surface to Preact is
// more than half as large as Preact itself. In the scripts of frames this stands for `react` and `react-dom/client`; a
// component that uses more of them stops the build.
import { options, render, type ComponentChild, type VNode } from 'preact'
import { useCallback, useDebugValue, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

export { Fragment } from 'preact'
export { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'

export const createRoot = (container: Element) => ({ render: (child: ComponentChild) => render(child, container) })

/** As React's: the component is drawn again when what it reads has changed, also between its drawing and its effects. */
function useSyncExternalStore<Value>(subscribe: (listener: () => void) => () => void, read: () => Value): Value {
  const value = read()
  const [, drawAgain] = useState({})
  const seenRef = useRef({ value, read })
  useLayoutEffect(() => {
    seenRef.current = { value, read }
    if (!Object.is(value, read())) drawAgain({})
  }, [value, read])
  useEffect(() => {
    const look = () => {
      if (!Object.is(seenRef.current.value, seenRef.current.read())) drawAgain({})
    }
    look()
    return subscribe(look)
  }, [subscribe])
  return value
}

/** For zustand. */
export default { useCallback, useDebugValue, useSyncExternalStore }

/** React's names of attributes, where Preact goes by those of the document. */
const inDocument: Readonly<Record<string, string>> = {
  spellCheck: 'spellcheck',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
}

/** Those of Preact's hooks. */
const own = { ...options }

options.vnode = (node: VNode<Record<string, unknown>>) => {
  if (typeof node.type === 'string') {
    for (const [name, said] of Object.entries(inDocument)) {
      if (!Object.hasOwn(node.props, name)) continue
      node.props[said] = node.props[name]
      delete node.props[name]
    }
  }
  own.vnode?.(node)
}

options.event = event => Object.assign(own.event?.(event) ?? event, { nativeEvent: event })

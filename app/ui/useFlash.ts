import { useEffect, useRef, type RefObject } from 'react'

/**
 * Flashes the element once, softly, when `key` becomes another; never at first, nor for those who want less motion. What
 * fades is a layer of its own, behind the element (`data-flashes` in ui.css): fading a background would paint the page
 * anew in every frame, while somebody types.
 */
export function useFlash<Target extends HTMLElement>(key: string): RefObject<Target | null> {
  const target = useRef<Target>(null)
  const last = useRef(key)
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const element = target.current
    if (!element) return
    element.dataset.flashes = ''
    element.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 900, easing: 'ease-out', pseudoElement: '::before' })
  }, [key])
  return target
}

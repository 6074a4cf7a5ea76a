import { useEffect, useRef, type RefObject } from 'react'

/** Flashes the element once, softly, when `key` becomes another; never at first, nor for those who want less motion. */
export function useFlash<Target extends HTMLElement>(key: string): RefObject<Target | null> {
  const target = useRef<Target>(null)
  const last = useRef(key)
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const color = getComputedStyle(document.documentElement).getPropertyValue('--flash').trim()
    target.current?.animate([{ backgroundColor: color }, { backgroundColor: 'transparent' }], { duration: 900, easing: 'ease-out' })
  }, [key])
  return target
}

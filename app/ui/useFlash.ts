import { useEffect, useRef, type RefObject } from 'react'
import { flash } from './flash.ts'

/** Flashes the element when `key` becomes another; never at first. */
export function useFlash<Target extends HTMLElement>(key: string): RefObject<Target | null> {
  const target = useRef<Target>(null)
  const last = useRef(key)
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    if (target.current) flash(target.current)
  }, [key])
  return target
}

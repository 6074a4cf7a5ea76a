import { useEffect, useState, type ComponentProps } from 'react'
import { Button } from '../ui/Button.tsx'
import { copyText } from './copy.ts'

interface CopyButtonProps extends Omit<ComponentProps<typeof Button>, 'children' | 'icon' | 'onClick'> {
  label: string
  /** undefined: there is nothing, and it was said */
  text: () => string | undefined | Promise<string | undefined>
}

/** Copies a text, and says so in its own place for a moment. */
export function CopyButton({ label, text, ...rest }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    const given = await text()
    if (given !== undefined && (await copyText(given))) setCopied(true)
  }
  return (
    <>
      <Button {...rest} aria-label={label} icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
        {copied ? 'Copied' : label}
      </Button>
      <output className="visually-hidden">{copied && 'Copied'}</output>
    </>
  )
}

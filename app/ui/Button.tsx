import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './icons.tsx'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'plain' | 'outlined' | 'primary' | 'danger'
  small?: boolean
  icon?: IconName
  ref?: Ref<HTMLButtonElement>
  children?: ReactNode
}

export function Button({ look = 'plain', small, icon, children, className = '', ...rest }: ButtonProps) {
  const classes = ['button', look !== 'plain' && `button-${look}`, small && 'button-small', className]
  return (
    <button type="button" className={classes.filter(Boolean).join(' ')} {...rest}>
      {icon && <Icon name={icon} size={small ? 14 : 16} />}
      {children}
    </button>
  )
}

/** A button that is only an icon; `label` is its name for everyone who can't see it, and its tooltip. */
export function IconButton({ label, icon, className = '', ...rest }: Omit<ButtonProps, 'children'> & { label: string; icon: IconName }) {
  return <Button aria-label={label} title={label} icon={icon} className={`button-icon ${className}`} {...rest} />
}

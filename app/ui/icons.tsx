// Line icons on a grid of 16, drawn with the colour of the text around them.

const paths = {
  chevron: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  plus: 'M8 3.5v9M3.5 8h9',
  close: 'M4 4l8 8M12 4l-8 8',
  minus: 'M3.5 8h9',
  clock: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM8 4.6V8l2.4 1.6',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  check: 'M3.5 8.5l3 3 6-7',
  bolt: 'M9 1.8L3.8 9h3.7L7 14.2 12.2 7H8.5z',
  again: 'M12.9 6.5A5.2 5.2 0 1 0 13 9.4M13.2 3v3.6H9.6',
  warning: 'M8 2.2L14.3 13.4H1.7zM8 6.4v3.2M8 11.6h.01',
  info: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM8 7.4v3.6M8 5h.01',
  hint: 'M6 13.8h4M6.2 11.6c0-1.6-2-2.4-2-5a3.8 3.8 0 0 1 7.6 0c0 2.6-2 3.4-2 5z',
  question: 'M5.8 6a2.3 2.3 0 1 1 3.4 2c-.8.4-1.2.9-1.2 1.7M8 12.3h.01',
  open: 'M1.8 12.5v-9h4l1.5 2h5.2v2M1.8 12.5l2-5h10.7l-2 5z',
  save: 'M8 2v7.5M4.8 6.7L8 9.8l3.2-3.1M2.5 12.8h11',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z',
  screen: 'M2 3h12v8H2zM6 13.5h4',
  lock: 'M3.8 7.2h8.4v6H3.8zM5.5 7.2V5a2.5 2.5 0 0 1 5 0v2.2',
  eye: 'M1.5 8S3.9 3.8 8 3.8 14.5 8 14.5 8 12.1 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  rows: 'M2.5 3.5h11v3.6h-11zM2.5 9h11v3.6h-11z',
  arrow: 'M3 8h9.5M9 4.5L12.5 8 9 11.5',
  back: 'M10 4L6 8l4 4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L14 14',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  present: 'M1.5 2.5h13M2.5 2.5v7.3h11V2.5M8 9.8v2M5.2 14L8 11.6l2.8 2.4',
  qr: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h1.5v1.5M13.5 9.5v1.5M9.5 13.5h1.5M13 13h.5v.5',
  full: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  trash: 'M2.8 4.3h10.4M6 4.3V2.5h4v1.8M4.2 4.3l.6 9.2h6.4l.6-9.2',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}

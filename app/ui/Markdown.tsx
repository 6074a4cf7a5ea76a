// Markdown as React elements, never as markup: HTML in it is shown as the text that it is, pictures by their words, and
// links lead to the web or to this page, nowhere else.
import { marked, type Token, type Tokens } from 'marked'
import { Fragment, useMemo, type ReactNode } from 'react'

/** Headings begin one level below those around it. */
export function Markdown({ text, className = '' }: { text: string; className?: string }) {
  const tokens = useMemo(() => marked.lexer(text), [text])
  return <div className={`markdown ${className}`}>{blocks(tokens)}</div>
}

const blocks = (tokens: readonly Token[] | undefined): ReactNode => tokens?.map((token, index) => <Fragment key={index}>{draw(token)}</Fragment>)

function draw(token: Token): ReactNode {
  const known = Object.hasOwn(drawings, token.type) ? drawings[token.type as keyof typeof drawings] : undefined
  return known ? known(token as never) : plain(token.raw)
}

const drawings = {
  space: () => null,
  def: () => null,
  hr: () => <hr />,
  br: () => <br />,
  paragraph: ({ tokens }: Tokens.Paragraph) => <p>{blocks(tokens)}</p>,
  heading: ({ depth, tokens }: Tokens.Heading) => (depth <= 2 ? <h3>{blocks(tokens)}</h3> : <h4>{blocks(tokens)}</h4>),
  blockquote: ({ tokens }: Tokens.Blockquote) => <blockquote>{blocks(tokens)}</blockquote>,
  code: ({ text, lang }: Tokens.Code) => (
    <pre data-lang={lang || undefined}>
      <code>{text}</code>
    </pre>
  ),
  list: ({ ordered, start, items }: Tokens.List) => {
    const content = items.map((item, index) => <li key={index}>{blocks(item.tokens)}</li>)
    return ordered ? <ol start={start === '' ? 1 : start}>{content}</ol> : <ul>{content}</ul>
  },
  checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
  table: ({ header, rows }: Tokens.Table) => (
    <table>
      <thead>
        <tr>{header.map((cell, index) => <th key={index}>{blocks(cell.tokens)}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>{row.map((cell, index) => <td key={index}>{blocks(cell.tokens)}</td>)}</tr>
        ))}
      </tbody>
    </table>
  ),
  text: ({ text, tokens }: Tokens.Text) => (tokens ? blocks(tokens) : plain(text)),
  escape: ({ text }: Tokens.Escape) => plain(text),
  strong: ({ tokens }: Tokens.Strong) => <strong>{blocks(tokens)}</strong>,
  em: ({ tokens }: Tokens.Em) => <em>{blocks(tokens)}</em>,
  del: ({ tokens }: Tokens.Del) => <del>{blocks(tokens)}</del>,
  codespan: ({ text }: Tokens.Codespan) => <code>{text}</code>,
  link: ({ href, tokens }: Tokens.Link) => {
    const address = safeAddress(href)
    if (address === undefined) return blocks(tokens)
    const outside = address.startsWith('#') ? {} : { target: '_blank', rel: 'noopener noreferrer' }
    return <a href={address} {...outside}>{blocks(tokens)}</a>
  },
  image: ({ text }: Tokens.Image) => plain(text),
}

/** A page on the web, or a place on this one. */
export function safeAddress(href: string): string | undefined {
  return /^(https?:\/\/|#)/i.test(href) ? href : undefined
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

/** The lexer leaves the names of characters as they were written. */
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name]!)

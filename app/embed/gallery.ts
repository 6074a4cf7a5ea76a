// All shipped examples on one page, each as other pages would show it, with the tag to copy.
import '../ui/theme.css'
import './gallery.css'

interface Example {
  name: string
  title: string
  summary?: string
}

const list = document.getElementById('examples')!

followTheme()
void showExamples()

async function showExamples() {
  try {
    const answer = await fetch('examples/index.json')
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
    for (const example of (await answer.json()) as Example[]) list.append(entryOf(example))
    // An address that names an example leads there, now that it is there.
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  } catch (error) {
    list.textContent = `The examples can't be loaded: ${error instanceof Error ? error.message : String(error)}`
  }
}

function entryOf({ name, title, summary }: Example): HTMLElement {
  const heading = element('h2', {}, element('a', { href: `#${name}` }, title))
  const shown = element('connector-playground', { example: name, title: `Connector playground: ${title}` })
  const article = element('article', { id: name, 'aria-label': title }, heading)
  if (summary) article.append(element('p', {}, summary))
  article.append(shown, codeOf(name))
  return article
}

function codeOf(name: string): HTMLElement {
  const code = `<script async src="${new URL('embed.js', document.baseURI).href}"></script>\n<connector-playground example="${name}"></connector-playground>`
  const copy = element('button', { type: 'button', 'aria-label': `Copy the code for ${name}` }, 'Copy')
  copy.addEventListener('click', () => void copyText(code, copy))
  return element('details', {}, element('summary', {}, 'Code'), element('div', { class: 'gallery-code' }, element('pre', {}, code), copy))
}

async function copyText(text: string, button: HTMLElement) {
  const word = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'Select and copy it by keyboard')
  button.textContent = word
  setTimeout(() => (button.textContent = 'Copy'), 2000)
}

function element(tag: string, attributes: Record<string, string>, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** The embedded frames follow by themselves. */
function followTheme() {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const choice = document.getElementById('theme') as HTMLSelectElement
  const draw = () => {
    const dark = choice.value === 'dark' || (choice.value === 'system' && system.matches)
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  }
  choice.addEventListener('change', draw)
  system.addEventListener('change', draw)
  draw()
}

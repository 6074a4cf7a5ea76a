// Markdown from elsewhere: text stays text.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Markdown, safeAddress } from '../../app/ui/Markdown.tsx'

const html = (text: string) => renderToStaticMarkup(createElement(Markdown, { text })).replace(/^<div class="markdown ?">|<\/div>$/g, '').replace(/\n/g, '')

const drawn: [text: string, html: string][] = [
  ['a *b* **c** `d < e`', '<p>a <em>b</em> <strong>c</strong> <code>d &lt; e</code></p>'],
  ['# A\n### B', '<h3>A</h3><h4>B</h4>'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['2. a\n3. b', '<ol start="2"><li>a</li><li>b</li></ol>'],
  ['```feel\n=a\n```', '<pre data-lang="feel"><code>=a</code></pre>'],
  ['a & b &amp; c &copy;', '<p>a &amp; b &amp; c &amp;copy;</p>'],
  ['\\*a\\*', '<p>*a*</p>'],
  ['<b onclick="x()">a</b>', '<p>&lt;b onclick=&quot;x()&quot;&gt;a&lt;/b&gt;</p>'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['![a picture](https://x.org/y.png)', '<p>a picture</p>'],
  ['[a](https://x.org)', '<p><a href="https://x.org" target="_blank" rel="noopener noreferrer">a</a></p>'],
  ['[a](#lesson=02-x)', '<p><a href="#lesson=02-x">a</a></p>'],
  ['[a](javascript:alert(1))', '<p>a</p>'],
  ['[a](data:text/html,x)', '<p>a</p>'],
  ['| a | b |\n| - | - |\n| 1 | 2 |', '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'],
]

describe('is drawn as', () => {
  test.each(drawn)('%s', (text, expected) => expect(html(text)).toBe(expected))
})

describe('links', () => {
  const addresses: [href: string, leads: boolean][] = [
    ['https://x.org', true], ['HTTP://x.org', true], ['#a', true], ['javascript:alert(1)', false], [' javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false], ['vbscript:x', false], ['//x.org', false], ['mailto:a@b', false], ['../x', false],
  ]
  test.each(addresses)('%s', (href, leads) => expect(safeAddress(href) !== undefined).toBe(leads))
})

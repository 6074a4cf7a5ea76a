import { expect, test } from 'vitest'
import { isWebAddress, safeMarkup } from '../../app/canvas/safeMarkup.ts'

function becomes(what: string, markup: string, safe: string) {
  test(what, () => expect(safeMarkup(markup)).toBe(safe))
}

becomes('plain text stays', 'Say hello & goodbye', 'Say hello & goodbye')
becomes('known tags stay, bare', 'An <b class="x" onclick="alert(1)">URL</b>', 'An <b>URL</b>')
becomes('lists and breaks stay', '<ul><li>a</li></ul><br/>', '<ul><li>a</li></ul><br>')
becomes('a link keeps a web address', '<a href="https://docs.example/x?a=1">docs</a>',
  '<a href="https://docs.example/x?a=1" target="_blank" rel="noopener">docs</a>')
becomes('a link loses a script', '<a href="javascript:alert(1)">x</a>', '<a>x</a>')
becomes('a link loses data', "<a href='data:text/html,x'>x</a>", '<a>x</a>')
becomes('a quote cannot leave the address', `<a href='https://x.example/"onmouseover=alert(1)'>x</a>`,
  '<a href="https://x.example/&quot;onmouseover=alert(1)" target="_blank" rel="noopener">x</a>')
becomes('images are dropped', '<img src=x onerror=alert(1)>', '')
becomes('scripts are dropped, their text stays text', '<script>alert(1)</script>', 'alert(1)')
becomes('an unclosed tag is text', '<img src=x onerror=alert(1)', '&lt;img src=x onerror=alert(1)')
becomes('comparisons are text', 'a < b and b > a', 'a &lt; b and b &gt; a')
becomes('a tag within a tag is no tag', '<<b>script>', '&lt;<b>script&gt;')
becomes('comments are text', '<!-- x -->', '&lt;!-- x --&gt;')

test.each([
  ['https://a.example', true], ['http://a.example/b', true], ['mailto:a@b.example', true],
  ['javascript:alert(1)', false], [' https://a.example', false], ['//a.example', false], [undefined, false], [7, false],
])('%s is a web address: %s', (address, is) => expect(isWebAddress(address)).toBe(is))

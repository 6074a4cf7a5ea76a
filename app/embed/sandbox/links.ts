// A sandbox may swallow what a link would open: then its address is said.
import { openPage } from '../../store/openPage.ts'

/** Takes the clicks on links that nobody else took. */
export function openLinksOurselves() {
  window.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (event.defaultPrevented || !(link instanceof HTMLAnchorElement) || !link.href) return
    // Within the page.
    if (link.getAttribute('href')!.startsWith('#')) return
    event.preventDefault()
    if (['http:', 'https:', 'mailto:'].includes(link.protocol)) openPage(link.href)
  })
}

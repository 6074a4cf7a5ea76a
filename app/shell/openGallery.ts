/** The page with all examples, in a tab of its own. */
export function openGallery() {
  window.open(new URL('gallery.html', document.baseURI), '_blank', 'noopener')
}

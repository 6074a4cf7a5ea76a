// A sandbox without `allow-forms` submits no form, not even to a listener of its own page: buttons that would submit one tell
// its listeners themselves. Enter in a field arrives here too, since browsers press such a button then.

export function submitOurselves() {
  window.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const form = button?.type === 'submit' ? button.form : null
    if (!form || event.defaultPrevented) return
    event.preventDefault()
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }))
  })
}

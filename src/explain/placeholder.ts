// What the runtime takes for the place of a secret.

export const placeholder = /\{\{\s*secrets\.([\w./-]+)\s*\}\}|\bsecrets\.([A-Za-z0-9/._-]*[A-Za-z0-9])/g

import { parts } from './parts.ts'
import { openLink } from './workspace.ts'

parts().openLink = openLink

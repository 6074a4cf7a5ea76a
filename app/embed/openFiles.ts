import { parts } from './parts.ts'
import { openFiles } from './workspace.ts'

parts().openFiles = openFiles

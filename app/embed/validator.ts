// Checks foreign templates. Loaded by the app in a sandboxed frame, when a workspace brings some.
import * as validator from '../canvas/validateTemplate.ts'
import { parts } from './parts.ts'

parts().validator = validator

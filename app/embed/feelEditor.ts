// The FEEL editor of an embedded frame; loaded when somebody begins to type.
import { mountFeelEditor } from '../editors/mountFeelEditor.ts'
import { parts } from './parts.ts'

parts().feelEditor = mountFeelEditor

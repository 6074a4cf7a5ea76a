import { useState } from 'react'
import { lineFor, lines, type Line } from '../../src/lines.ts'
import { chooseFiles } from '../files/openFiles.ts'
import { openExample, type Example } from '../files/examples.ts'
import { beginEmptyDiagram, beginScratchpad } from '../files/newWork.ts'
import { saveDiagram, savePicture, saveScenarios, saveWorkspaceFile } from '../files/saveFiles.ts'
import { measuredOn } from '../panels/measured.ts'
import { show } from '../share/shareState.ts'
import { setPlatformVersion } from '../store/actions/diagram.ts'
import { renameWorkspace, setTheme, setZone } from '../store/actions/settings.ts'
import { useSelect } from '../store/store.ts'
import { useLessonPane } from '../store/lessonPane.ts'
import type { AppState } from '../store/state.ts'
import { closeTemplates, openTemplates, useTemplatesPane } from '../store/templatesPane.ts'
import { showAllPanes, useChosenByAddress } from '../store/panes.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon, type IconName } from '../ui/icons.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { closeLearning, openLearning, writeLesson } from './learn.ts'
import { startPresenting } from './followAddress.ts'
import { openGallery } from './openGallery.ts'
import { saveWithTemplates } from './saveWithTemplates.ts'

export function TopBar({ examples, onPalette }: { examples: readonly Example[]; onPalette: () => void }) {
  const view = useSelect(state => state.workspace.view)
  return (
    <header className="top-bar">
      <h1 className="brand" title="Connector playground">
        <Brand />
        <span className="visually-hidden">Connector playground</span>
      </h1>
      <FileName />
      <SavedState />
      <span className="rule" />
      {view === 'diagram' && <VersionChoice />}
      <ZoneChoice />
      <span className="space" />
      <Menu
        label="New"
        entries={[
          { label: 'Diagram', hint: 'An empty process for Camunda 8', run: () => void beginEmptyDiagram() },
          { label: 'Scratch', hint: 'A response and an expression, with no diagram', run: () => void beginScratchpad() },
          { label: 'Lesson', hint: 'Of the diagram and the scenarios that are open', run: () => void writeLesson() },
        ]}
        renderButton={attributes => <Button {...attributes}>New <Icon name="down" size={12} /></Button>}
      />
      <Button onClick={() => chooseFiles()} title="A diagram, element templates, scenarios or a workspace; or drop them on the page">
        Open
      </Button>
      <Menu
        label="Save"
        entries={[
          { label: 'Diagram', detail: '.bpmn', run: () => void saveDiagram() },
          {
            label: 'Diagram and its templates', hint: 'Two files, as Camunda Modeler reads them', disabled: view === 'scratch',
            run: () => void saveWithTemplates(),
          },
          { label: 'Workspace', hint: 'Diagram, scenarios and templates in one file', detail: '.json', run: () => void saveWorkspaceFile() },
          { label: 'Scenarios', detail: '.scenarios.json', run: () => void saveScenarios() },
          { label: 'Picture', detail: '.svg', disabled: view === 'scratch', run: () => void savePicture() },
        ]}
        renderButton={attributes => <Button {...attributes}>Save <Icon name="down" size={12} /></Button>}
      />
      <Menu
        label="Examples"
        entries={[...examples.map(exampleEntry), { rule: true }, { label: 'Gallery', hint: 'All of them on one page, to try and to embed', run: openGallery }]}
        renderButton={attributes => (
          <Button {...attributes} disabled={examples.length === 0}>
            Examples <Icon name="down" size={12} />
          </Button>
        )}
      />
      {view === 'diagram' && <TemplatesButton />}
      <LearnButton />
      <span className="rule" />
      <Button onClick={() => show({ kind: 'dialog' })} title="A link that holds everything, Markdown, an embedded frame">
        Share
      </Button>
      {useChosenByAddress() && (
        <Button look="outlined" title="The link that led here shows a part of the page" onClick={showAllPanes}>
          All panes
        </Button>
      )}
      <IconButton icon="present" label="Present (F9)" onClick={() => void startPresenting()} />
      <ThemeButton />
      <Button onClick={onPalette} title="Find a command, example, scenario, element or field" aria-label="Command palette">
        <Icon name="search" size={15} />
        <kbd data-keys={isMac ? '⌘K' : 'Ctrl K'} />
      </Button>
    </header>
  )
}

function LearnButton() {
  const open = useLessonPane()
  return (
    <Button aria-pressed={open} title="Lessons: a task, checks that explain themselves, hints" onClick={() => void (open ? closeLearning() : openLearning())}>
      Learn
    </Button>
  )
}

function TemplatesButton() {
  const open = useTemplatesPane(state => state.open)
  return (
    <Button
      aria-pressed={open}
      title="All element templates: import, update, edit, remove"
      onClick={() => (open ? closeTemplates() : openTemplates())}
    >
      Templates
    </Button>
  )
}

const isMac = navigator.platform.startsWith('Mac')

function exampleEntry(example: Example): MenuEntry {
  return { label: example.title, hint: example.summary, run: () => void openExample(example) }
}

function Brand() {
  return (
    <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="3" y="6.5" width="26" height="19" rx="4.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <path d="M17.8 9.5l-6.6 8h4.6L14.2 22.5l6.6-8h-4.6z" fill="currentColor" />
    </svg>
  )
}

function FileName() {
  const name = useSelect(state => state.workspace.name)
  return <NameField key={name} name={name} />
}

function NameField({ name }: { name: string }) {
  const [typed, setTyped] = useState(name)
  const commit = () => {
    if (typed.trim() === '') setTyped(name)
    else renameWorkspace(typed)
  }
  return (
    <input
      className="file-name"
      aria-label="File name"
      spellCheck={false}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setTyped(name)
      }}
    />
  )
}

const savedWords: Record<AppState['saved']['state'], string> = {
  saved: 'saved',
  saving: 'saving…',
  unsaved: 'saving…',
  failed: 'not saved',
}

function SavedState() {
  const saved = useSelect(state => state.saved)
  const title = `${saved.message ?? 'The workspace keeps itself in this browser.'} Click for what else is kept.`
  return (
    <output className="saved-state" data-state={saved.state}>
      <button type="button" title={title} onClick={() => show({ kind: 'kept' })}>
        {savedWords[saved.state]}
      </button>
    </output>
  )
}

const versions = Object.keys(lines).map(line => ({ value: line as Line, label: line, title: measuredOn(line as Line) }))

function VersionChoice() {
  const version = useSelect(state => state.diagram.platformVersion)
  const choice = lineFor(version)
  const exact = choice.notice === undefined
  return (
    <div className="version">
      <span className="label hide-narrow">Camunda</span>
      <Choice label="Camunda version" value={exact ? choice.line : undefined} options={versions} onChange={setPlatformVersion} />
      {version !== undefined && choice.notice && (
        <span className="version-notice" title={choice.notice}>
          {choice.notice}
        </span>
      )}
    </div>
  )
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== 'UTC')]

function ZoneChoice() {
  const zone = useSelect(state => state.workspace.zone)
  return (
    <select
      className="select-bare muted"
      aria-label="Time zone"
      title="Time zone of the simulated cluster"
      value={zone}
      onChange={event => setZone(event.target.value)}
    >
      {(zones.includes(zone) ? zones : [zone, ...zones]).map(name => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
}

const themes: Record<AppState['theme'], { icon: IconName; label: string; next: AppState['theme'] }> = {
  system: { icon: 'screen', label: 'Theme: as the system', next: 'light' },
  light: { icon: 'sun', label: 'Theme: light', next: 'dark' },
  dark: { icon: 'moon', label: 'Theme: dark', next: 'system' },
}

function ThemeButton() {
  const { icon, label, next } = themes[useSelect(state => state.theme)]
  return <IconButton icon={icon} label={label} onClick={() => setTheme(next)} />
}


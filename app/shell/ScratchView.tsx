// Scratch: a response, two expressions, and what comes of them. Beneath is a task, which can be had for a click.
import { lazy, Suspense, useEffect, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { headerField } from '../../src/bpmn/fields.ts'
import { lines, type Line } from '../../src/lines.ts'
import { fixedText } from '../../src/problem.ts'
import type { CompletionEntry, FieldView } from '../../src/view.ts'
import { Dock } from './Dock.tsx'
import { readScratch } from '../files/readScratch.ts'
import { measuredOn } from '../panels/measured.ts'
import { applyFix, modelRead } from '../store/actions/diagram.ts'
import { revealDiagram, writeScratch } from '../store/actions/workspace.ts'
import { layoutOf, usePanes, usePresenting } from '../store/panes.ts'
import { storage } from '../store/preferences.ts'
import { scratchModel, type Scratch } from '../store/scratch.ts'
import { loadChildren, setScratchFields } from '../store/session.ts'
import { appStore, useSelect } from '../store/store.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Marked } from '../ui/Marked.tsx'
import { useLayout } from '../ui/useLayout.ts'
import { Value } from '../ui/Value.tsx'

const FeelField = lazy(() => import('../editors/FeelField.tsx'))

const expressions = [
  { part: 'resultExpression', title: 'Result expression', nothing: 'Maps the response to variables, as { id: response.body.id }' },
  { part: 'errorExpression', title: 'Error expression', nothing: 'Says when it is an error, as if error != null then bpmnError("code", "message") else null' },
] as const

const none: CompletionEntry[] = []

export function ScratchView() {
  const edition = useSelect(state => state.diagramEdition)
  return <Editors key={edition} />
}

function Editors() {
  const [scratch, setScratch] = useState<Scratch>(() => readScratch(appStore.getState().workspace.diagram))
  const completion = useSelect(state => state.preview?.completion)
  const layout = useLayout('scratch', ['expressions', 'dock'], storage)
  const dock = layoutOf(usePanes(), usePresenting())

  useEffect(() => modelRead(scratchModel(scratch)), [scratch])
  const change = (changed: Partial<Scratch>) => {
    const next = { ...scratch, ...changed }
    setScratch(next)
    writeScratch(next)
  }
  useEffect(() => {
    setScratchFields({
      applyFix(fix) {
        const shown = expressions.find(({ part }) => fix.field === headerField(part))
        const fixed = shown && fixedText(scratch[shown.part], fix)
        if (fixed === undefined) return false
        change({ [shown!.part]: fixed })
        return true
      },
      focusField(_, field) {
        const title = expressions.find(({ part }) => field === headerField(part))?.title
        const editor = document.querySelector<HTMLElement>(`section[aria-label="${title}"] .cm-content`)
        editor?.focus()
        return Promise.resolve(editor !== null)
      },
    })
    return () => setScratchFields(undefined)
  })
  return (
    <Group orientation="vertical" style={{ height: '100%' }} {...layout}>
      <Panel id="expressions" minSize={140} defaultSize="32%">
        <div className="scratch">
          <div className="pane-title">
            <h2>
              Scratch <small>a response, an expression, and what comes of them</small>
            </h2>
            <span className="space" />
            <Choice
              label="Camunda version"
              value={scratch.version as Line}
              options={Object.keys(lines).map(line => ({ value: line as Line, label: line, title: measuredOn(line as Line) }))}
              onChange={version => change({ version })}
            />
            <Button small look="primary" onClick={revealDiagram}>
              Make it a task
            </Button>
          </div>
          <Group orientation="horizontal" style={{ flex: 1, minHeight: 0 }}>
            {expressions.flatMap(({ part, title, nothing }, index) => [
              ...(index > 0 ? [<Separator key="separator" className="separator" aria-label="Width of the result expression" />] : []),
              <Panel key={part} id={part} minSize={200}>
                <section className="scratch" aria-label={title}>
                  <div className="section-title">
                    <span className="fx" aria-hidden="true">fx</span>
                    <h3>{title}</h3>
                  </div>
                  <div className="feel section grow">
                    <Suspense fallback={null}>
                      <FeelField
                        label={title}
                        value={scratch[part].replace(/^=\s?/, '')}
                        variables={(part === 'resultExpression' ? completion?.result : completion?.error) ?? none}
                        onChange={text => change({ [part]: text.trim() === '' ? '' : `=${text}` })}
                      />
                    </Suspense>
                  </div>
                  <ExpressionValue field={headerField(part)} nothing={nothing} empty={scratch[part] === ''} />
                </section>
              </Panel>,
            ])}
          </Group>
        </div>
      </Panel>
      <Separator className="separator" aria-label="Height of the expressions" />
      <Panel id="dock" minSize={120}>
        <Dock only={dock.arranged ? undefined : dock.dock} />
      </Panel>
    </Group>
  )
}

function ExpressionValue({ field, nothing, empty }: { field: string; nothing: string; empty: boolean }) {
  const view: FieldView | undefined = useSelect(state => state.preview?.fields.find(shown => shown.field === field))
  if (empty) return <div className="scratch-value muted">{nothing}</div>
  return (
    <div className="scratch-value" aria-live="polite">
      {view?.value && <Value value={view.value} load={loadChildren} name="the value" />}
      {view?.problems.map((problem, index) => (
        <div key={index} className="scratch-reason" data-severity={problem.severity}>
          <Marked text={`${problem.message} ${problem.hint ?? ''}`} />{' '}
          {problem.fix && (
            <Button small look="outlined" onClick={() => applyFix(problem.fix!)}>
              {problem.fix.label}
            </Button>
          )}
        </div>
      ))}
      {view && !view.value && view.problems.length === 0 && <span className="muted">Not evaluated for this result.</span>}
    </div>
  )
}

// What only inbound elements show comes when the first of them is shown.
import { lazy, Suspense } from 'react'
import type { Scenario } from '../../../src/scenarios/scenario.ts'
import type { AnswerView, InboundView } from '../../../src/view.ts'

const Panel = lazy(() => import('./RequestPanel.tsx').then(({ RequestPanel: component }) => ({ default: component })))
const Section = lazy(() => import('./AnswerSection.tsx').then(({ AnswerSection: component }) => ({ default: component })))
const Waiting = lazy(() => import('./WaitingSection.tsx').then(({ WaitingSection: component }) => ({ default: component })))
const Table = lazy(() => import('./RequestsTable.tsx').then(({ RequestsTable: component }) => ({ default: component })))

export function RequestPanel() {
  return (
    <Suspense fallback={<section className="section grow when" aria-label="Simulated request" aria-busy="true" />}>
      <Panel />
    </Suspense>
  )
}

export function AnswerSection({ answer }: { answer: AnswerView | undefined }) {
  if (!answer) return null
  return (
    <Suspense fallback={null}>
      <Section answer={answer} />
    </Suspense>
  )
}

export function WaitingSection(props: { element: string; scenario: Scenario }) {
  return (
    <Suspense fallback={null}>
      <Waiting {...props} />
    </Suspense>
  )
}

export function RequestsTable(props: { inbound: InboundView; shown: number }) {
  return (
    <Suspense fallback={null}>
      <Table {...props} />
    </Suspense>
  )
}

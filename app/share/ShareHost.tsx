// Where the dialogs of sharing stand; each is loaded when it is first wanted.
import { lazy, Suspense } from 'react'
import { useShared } from './shareState.ts'

const ShareDialog = lazy(() => import('./ShareDialog.tsx').then(({ ShareDialog: component }) => ({ default: component })))
const AddressProblem = lazy(() => import('./AddressProblem.tsx').then(({ AddressProblem: component }) => ({ default: component })))
const KeptDialog = lazy(() => import('./KeptDialog.tsx').then(({ KeptDialog: component }) => ({ default: component })))

export function ShareHost() {
  const shown = useShared()
  if (!shown) return null
  return (
    <Suspense fallback={null}>
      {shown.kind === 'dialog' && <ShareDialog />}
      {shown.kind === 'problem' && <AddressProblem title={shown.title} problem={shown.problem} offers={shown.offers} />}
      {shown.kind === 'kept' && <KeptDialog />}
    </Suspense>
  )
}

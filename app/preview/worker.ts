// The app's preview worker.
import { startHost } from './startHost.ts'

startHost({ loadInbound: () => import('./inboundRoom.ts'), loadLessons: () => import('./lessonRoom.ts') })

// In place of `store/startWorker.ts`: the worker of the small frames, which is a classic script. Which elements a diagram
// has is not known before, so it is the one that knows inbound elements too.
import { startWorker as startFrom } from '../frame/startWorker.ts'

export const startWorker = () => startFrom('embed/preview-inbound.js')

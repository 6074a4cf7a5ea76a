// The preview worker of an embedded frame: the same host as the app's, without what inbound elements need.
import './lateScripts.ts'
import { startHost } from '../preview/startHost.ts'

startHost({ loadInbound: () => Promise.reject(new Error('Inbound elements have a worker of their own.')) })

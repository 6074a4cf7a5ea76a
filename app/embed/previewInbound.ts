// The preview worker of an embedded frame that shows an inbound element.
import './lateScripts.ts'
import * as inboundRoom from '../preview/inboundRoom.ts'
import { startHost } from '../preview/startHost.ts'

startHost({ loadInbound: () => Promise.resolve(inboundRoom) })

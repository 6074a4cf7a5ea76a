// A lesson's folder as the tests change it: every file is right, until a test says otherwise.
import { readFileSync } from 'node:fs'

const weather = readFileSync(new URL('../../public/examples/start/start.bpmn', import.meta.url), 'utf8')

export const lessonText = `---
title: The first mapping
chapter: Results
summary: Map two values of a response.
goal: The process knows the temperature and the wind.
element: GetWeather
show: [properties, response, outcome]
---
# Map the wind

\`windSpeed\` is null. The expression reads \`response.current.windSpeed\`.

\`\`\`
## Hint is code here: response.nowhere.at.all
\`\`\`

## Hint
Look at \`response.body\`.

## Hint
The wind stands beside \`response.body.current.temperature\`.

## Solution
\`response.body.current.windSpeed\`, since the REST connector puts the answer into \`body\`.
`

export const checksText = JSON.stringify(
  {
    version: 1,
    elements: {
      GetWeather: {
        variables: { city: 'Berlin' },
        scenarios: [
          {
            id: 'ok',
            name: '200 OK',
            results: [{ response: { status: 200, headers: {}, body: { current: { temperature: 21.4, windSpeed: 3.5 } } } }],
            expectation: { outcome: 'completed', variables: { temperature: 21.4, windSpeed: 3.5 } },
          },
          {
            id: 'calm',
            name: 'No wind',
            results: [{ response: { status: 200, headers: {}, body: { current: { temperature: 2, windSpeed: 0 } } } }],
            expectation: { outcome: 'completed', variables: { windSpeed: 0 } },
            hidden: true,
          },
        ],
      },
    },
  },
  null,
  2,
)

export const lessonFolder: Record<string, string> = {
  'lesson.md': lessonText,
  'start.bpmn': weather,
  'solution.bpmn': weather.replace('response.current.windSpeed', 'response.body.current.windSpeed'),
  'checks.scenarios.json': checksText,
}

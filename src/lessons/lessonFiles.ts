/** The files of a lesson's folder; others in it are left alone. */
export const lessonFiles = { text: 'lesson.md', start: 'start.bpmn', solution: 'solution.bpmn', checks: 'checks.scenarios.json' } as const

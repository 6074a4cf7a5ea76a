// The ways into the lessons, loaded when somebody takes one.

export const openLearning = async () => (await import('../lessons/openLesson.ts')).openCourse()

export const openLesson = async (name: string) => (await import('../lessons/openLesson.ts')).openLesson(name)

export const closeLearning = async () => (await import('../lessons/openLesson.ts')).closeLessons()

export const writeLesson = async () => (await import('../lessons/author/begin.ts')).beginAuthoring()

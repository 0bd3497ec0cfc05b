export function buildExamples(): Promise<void>;

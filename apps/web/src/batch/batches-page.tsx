export const BatchesPage = () => null;

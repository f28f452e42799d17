export const NewBatchPage = () => null;

"""Questions, answers, their labels, numbers and quotes: QNA001 to QNA013."""

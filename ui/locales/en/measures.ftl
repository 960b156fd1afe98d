# Laboratory results and the diary.

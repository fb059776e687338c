/// Section and job as one name: 情報政策課（情報化推進）.
enum SeatName {
    static func words(_ section: String, _ job: String, _ texts: Texts) -> String {
        job.isEmpty ? section : texts("seat.with-job", ["section": section, "job": job])
    }
}

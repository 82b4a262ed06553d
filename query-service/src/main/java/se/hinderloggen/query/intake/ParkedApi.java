package se.hinderloggen.query.intake;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For those who run the service: what waits, and trying again after an upgrade. */
@RestController
class ParkedApi {

    private static final int AT_MOST = 1000;

    private final Parking parking;
    private final ParkedRetry retry;

    ParkedApi(Parking parking, ParkedRetry retry) {
        this.parking = parking;
        this.retry = retry;
    }

    /**
     * @param parked how many wait in all; the oldest thousand are listed
     */
    record ParkedRecords(long parked, List<ParkedRecord> records) {}

    @Operation(summary = "Records that could not be taken in, and why")
    @GetMapping("/api/parked")
    ParkedRecords parked() {
        return new ParkedRecords(parking.count(), parking.list(AT_MOST));
    }

    @Operation(summary = "Reads the parked records again and takes in those that can be read now")
    @PostMapping("/api/parked/retry")
    ParkedRetry.RetryOutcome retry() {
        return retry.retry();
    }
}
